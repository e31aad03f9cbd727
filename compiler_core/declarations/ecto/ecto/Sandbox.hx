package ecto;

/** A database that each test has to itself (`Ecto.Adapters.SQL.Sandbox`). **/
@:native("Ecto.Adapters.SQL.Sandbox") extern class Sandbox {
    /** The test takes a connection. **/
    static function checkout(repo:Dynamic, ?options:Keyword):Dynamic;
    /** The test gives its connection back. **/
    static function checkin(repo:Dynamic, ?options:Keyword):Dynamic;
    /** Who gets a connection: `"auto"`, `"manual"`, `{:shared, pid}`. **/
    static function mode(repo:Dynamic, mode:Dynamic):Dynamic;
    /** Lets another process use this one's connection. **/
    static function allow(repo:Dynamic, parent:Pid<Dynamic>, child:Dynamic, ?options:Keyword):Dynamic;
}
