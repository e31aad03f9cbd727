package ecto;

/** A field that has one of a few atoms. **/
@:native("Ecto.Enum") extern class Enum {
    /** The atoms that a schema's field may have. **/
    static function values(schema:Dynamic, field:Atom):Array<Atom>;
    /** What is kept for each of them. **/
    static function dumpValues(schema:Dynamic, field:Atom):Array<Dynamic>;
    /** The atoms and what is kept for them. **/
    static function mappings(schema:Dynamic, field:Atom):Dynamic;
}
