/** A question to the database. **/
@:partial @:native("Ecto.Query") extern class Query {
    /** A query without one of its parts: `"order_by"`, `"preload"`, … **/
    static function exclude(query:Dynamic, part:Atom):Query;
    /** The first result, by primary key or by a field. **/
    static function first(query:Dynamic, ?by:Atom):Query;
    /** The last result, by primary key or by a field. **/
    static function last(query:Dynamic, ?by:Atom):Query;
    /** The results the other way round. **/
    static function reverseOrder(query:Dynamic):Query;
    /** A query that stands inside of another. **/
    static function subquery(query:Dynamic, ?options:Keyword):Dynamic;
    /** Whether the query has bound this name. **/
    @:native("has_named_binding?") static function hasNamedBinding(query:Dynamic, name:Atom):Bool;
    /** The database schema that is asked. **/
    static function putQueryPrefix(query:Dynamic, prefix:Null<String>):Query;
}
