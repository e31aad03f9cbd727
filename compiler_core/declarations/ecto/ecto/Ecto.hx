package ecto;

/** Records and what belongs to them. **/
@:native("Ecto") extern class Ecto {
    /** A query for what belongs to a record, or to each record of a list. **/
    static function assoc(records:Dynamic, association:Atom, ?options:Keyword):Query;
    /** Whether an association is loaded. **/
    @:native("assoc_loaded?") static function assocLoaded(association:Dynamic):Bool;
    /** A new record that belongs to this one. **/
    static function buildAssoc(record:Dynamic, association:Atom, ?values:Dynamic):Dynamic;
    /** The primary key's fields and values. **/
    static function primaryKey(record:Dynamic):Dynamic;
    /** What Ecto knows of a record: `"state"`, `"source"`, `"prefix"`. **/
    static function getMeta(record:Dynamic, key:Atom):Dynamic;
    /** Changes what Ecto knows of a record. **/
    static function putMeta(record:Dynamic, values:Keyword):Dynamic;
    /** The record with these fields as they are when it is new. **/
    static function resetFields(record:Dynamic, fields:Array<Atom>):Dynamic;
    /** A record as data of another format, as `"json"`. **/
    static function embeddedDump(record:Dynamic, format:Atom):Dynamic;
    /** A record of data of another format. **/
    static function embeddedLoad(schema:Dynamic, data:Dynamic, format:Atom):Dynamic;
}
