package ecto;

/** Identifiers that are unique without asking anybody, as text. **/
@:native("Ecto.UUID") extern class UUID {
    /** A new one. **/
    static function generate():String;
    /** A new one, as 16 bytes. **/
    static function bingenerate():String;
    /** Text or bytes as the text of an identifier: `{:ok, text}` or `:error`. **/
    @:named("cast") @:native("cast") static function castText(value:Dynamic):Dynamic;
    /** As `cast`; raises where it is none. **/
    @:native("cast!") static function castOrRaise(value:Dynamic):String;
    /** The text as 16 bytes: `{:ok, bytes}` or `:error`. **/
    static function dump(uuid:String):Dynamic;
    /** 16 bytes as text: `{:ok, text}` or `:error`. **/
    static function load(bytes:String):Dynamic;
}
