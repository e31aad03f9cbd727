package erlang;

/** Erlang's `:ets`: tables in memory that all processes can read. A record is a tuple; its first element is the key. **/
@:native(":ets") extern class Ets {
    /** All tables. **/
    static function all():Array<Dynamic>;
    /** Deletes a table, or the records of a key. **/
    static function delete(table:Dynamic, ?key:Dynamic):Bool;
    /** Deletes all records. **/
    static function deleteAllObjects(table:Dynamic):Bool;
    /** Deletes a record. **/
    static function deleteObject(table:Dynamic, record:Dynamic):Bool;
    /** Reads a table from a file. **/
    static function file2tab(file:Dynamic):Result<Dynamic, Dynamic>;
    /** The first key, or `:"$end_of_table"`. **/
    static function first(table:Dynamic):Dynamic;
    /** All records put together by `f`. **/
    static function foldl<A>(f:(Dynamic, A) -> A, state:A, table:Dynamic):A;
    /** All records put together by `f`, the last first. **/
    static function foldr<A>(f:(Dynamic, A) -> A, state:A, table:Dynamic):A;
    /** What is known of a table, or one item of it. **/
    static function info(table:Dynamic, ?item:Atom):Dynamic;
    /** Keeps a record, or a list of records. **/
    static function insert(table:Dynamic, records:Dynamic):Bool;
    /** As `insert`; false where a key is there already. **/
    static function insertNew(table:Dynamic, records:Dynamic):Bool;
    /** The last key, or `:"$end_of_table"`. **/
    static function last(table:Dynamic):Dynamic;
    /** The records of a key. **/
    static function lookup(table:Dynamic, key:Dynamic):Array<Dynamic>;
    /** One element, from 1, of the record of a key; raises where there is none. **/
    static function lookupElement(table:Dynamic, key:Dynamic, position:Int):Dynamic;
    /** What stands at `:"$1"`, `:"$2"`, … of a pattern in each record that fits. **/
    static function match(table:Dynamic, pattern:Dynamic):Array<Array<Dynamic>>;
    /** Deletes the records that fit a pattern. **/
    static function matchDelete(table:Dynamic, pattern:Dynamic):Bool;
    /** The records that fit a pattern. **/
    static function matchObject(table:Dynamic, pattern:Dynamic):Array<Dynamic>;
    /** Whether a key is there. **/
    static function member(table:Dynamic, key:Dynamic):Bool;
    /** Makes a table, as `["set", "public", "named_table"]`. **/
    @:native("new") static function create(name:Atom, options:Array<Atom>):Dynamic;
    /** The key behind this one, or `:"$end_of_table"`. **/
    static function next(table:Dynamic, key:Dynamic):Dynamic;
    /** The key before this one, or `:"$end_of_table"`. **/
    static function prev(table:Dynamic, key:Dynamic):Dynamic;
    /** Gives a table another name. **/
    static function rename(table:Dynamic, name:Atom):Atom;
    /** What a match specification takes. **/
    static function select(table:Dynamic, spec:Array<Dynamic>):Array<Dynamic>;
    /** How many records a match specification takes. **/
    static function selectCount(table:Dynamic, spec:Array<Dynamic>):Int;
    /** Deletes what a match specification takes; gives back how many. **/
    static function selectDelete(table:Dynamic, spec:Array<Dynamic>):Int;
    /** Writes a table to a file. **/
    static function tab2file(table:Dynamic, file:Dynamic):Done<Dynamic>;
    /** All records. **/
    static function tab2list(table:Dynamic):Array<Dynamic>;
    /** The records of a key, which are gone then. **/
    static function take(table:Dynamic, key:Dynamic):Array<Dynamic>;
    /** Adds to a number in the record of a key; of a new record made from `otherwise`, if there is none. **/
    static function updateCounter(table:Dynamic, key:Dynamic, operation:Dynamic, ?otherwise:Dynamic):Dynamic;
    /** Changes elements of the record of a key; false where there is none. **/
    static function updateElement(table:Dynamic, key:Dynamic, changes:Dynamic):Bool;
    /** The table of a name, or `:undefined`. **/
    static function whereis(name:Atom):Dynamic;
}
