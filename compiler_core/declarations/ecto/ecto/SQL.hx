package ecto;

/** A repository's database spoken to in SQL. **/
@:native("Ecto.Adapters.SQL") extern class SQL {
    /** Runs SQL. **/
    static function query(repo:Dynamic, sql:String, ?params:Array<Dynamic>, ?options:Keyword):Result<Dynamic, Dynamic>;
    /** As `query`; raises where it fails. **/
    @:native("query!") static function queryOrRaise(repo:Dynamic, sql:String, ?params:Array<Dynamic>, ?options:Keyword):Dynamic;
    /** Runs SQL of several statements. **/
    static function queryMany(repo:Dynamic, sql:String, ?params:Array<Dynamic>, ?options:Keyword):Result<Array<Dynamic>, Dynamic>;
    /** The rows one by one, inside of a transaction. **/
    static function stream(repo:Dynamic, sql:String, ?params:Array<Dynamic>, ?options:Keyword):Dynamic;
    /** The SQL of a query and its parameters: `{sql, params}`. `kind` is `"all"`, `"update_all"` or `"delete_all"`. **/
    static function toSql(kind:Atom, repo:Dynamic, query:Dynamic):Dynamic;
    /** How the database will answer. **/
    static function explain(repo:Dynamic, kind:Atom, query:Dynamic, ?options:Keyword):Dynamic;
    /** Whether the table exists. **/
    @:native("table_exists?") static function tableExists(repo:Dynamic, table:String, ?options:Keyword):Bool;
}
