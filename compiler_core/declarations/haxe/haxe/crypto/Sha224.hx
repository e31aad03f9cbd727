package haxe.crypto;

/** The checksum SHA-224. **/
extern class Sha224 {
    @:elixir("nil") function new():Void;
    /** The checksum of a text in hexadecimal digits. **/
    @:elixir("Base.encode16(:crypto.hash(:sha224, {0}), case: :lower)") static function encode(s:String):String;
    /** The checksum of bytes. **/
    @:elixir(":crypto.hash(:sha224, {0})") static function make(b:haxe.io.Bytes):haxe.io.Bytes;
}
