package haxe.ds;

/** Values by strings. **/
extern class StringMap<T> implements haxe.Constraints.IMap<String, T> {
    /** An empty map. **/
    @:elixir("%{}") function new():Void;

    /** Number of entries. An addition to Haxe's library. **/
    @:addition @:elixir("map_size({this})") var size(default, null):Int;

    /** Puts `value` under `key`, over what was there. **/
    @:elixir("Map.put({this}, {0}, {1})") @:elixirResult("nil") @:mutates function set(key:String, value:T):Void;

    /** The value under `key`, or null where there is none. **/
    @:elixir("Map.get({this}, {0})") function get(key:String):Null<T>;

    /** Whether something stands under `key`. **/
    @:elixir("Map.has_key?({this}, {0})") function exists(key:String):Bool;

    /** Takes out what stands under `key` and says whether there was something. **/
    @:elixir("Map.delete({this}, {0})") @:elixirResult("Map.has_key?({this}, {0})") @:mutates
    function remove(key:String):Bool;

    /** The keys. **/
    @:elixir("Map.keys({this})") function keys():Iterator<String>;

    /** The values. **/
    @:elixir("Map.values({this})") function iterator():Iterator<T>;

    /** Keys with their values. **/
    @:elixir("Haxe.key_values({this})") function keyValueIterator():KeyValueIterator<String, T>;

    /** A copy that shares its values. **/
    @:elixir("{this}") function copy():StringMap<T>;

    /** The map as text. **/
    @:elixir("Haxe.string({this})") function toString():String;

    /** Takes out all entries. **/
    @:elixir("%{}") @:elixirResult("nil") @:mutates function clear():Void;
}
