package haxe.ds;

/** Values by keys. In Elixir a map; the order of the keys is not defined. **/
@:coreType extern abstract Map<K, V> {
    /** An empty map. **/
    @:elixir("%{}") function new():Void;

    /** Number of entries. An addition to Haxe's library. **/
    @:addition @:elixir("map_size({this})") var size(default, null):Int;

    /** Puts `value` under `key`, over what was there. **/
    @:elixir("Map.put({this}, {0}, {1})") @:elixirResult("nil") @:mutates function set(key:K, value:V):Void;

    /** The value under `key`, or null where there is none. **/
    @:elixir("Map.get({this}, {0})") function get(key:K):Null<V>;

    /** Whether something stands under `key`. **/
    @:elixir("Map.has_key?({this}, {0})") function exists(key:K):Bool;

    /** Takes out what stands under `key` and says whether there was something. **/
    @:elixir("Map.delete({this}, {0})") @:elixirResult("Map.has_key?({this}, {0})") @:mutates
    function remove(key:K):Bool;

    /** The keys. **/
    @:elixir("Map.keys({this})") function keys():Iterator<K>;

    /** The values. **/
    @:elixir("Map.values({this})") function iterator():Iterator<V>;

    /** Keys with their values. **/
    @:elixir("Haxe.key_values({this})") function keyValueIterator():KeyValueIterator<K, V>;

    /** A copy that shares its values. **/
    @:elixir("{this}") function copy():Map<K, V>;

    /** The map as text. **/
    @:elixir("Haxe.string({this})") function toString():String;

    /** Takes out all entries. **/
    @:elixir("%{}") @:elixirResult("nil") @:mutates function clear():Void;

    @:elixir("{0}") @:to private static function toStringMap<V>(map:Map<String, V>):StringMap<V>;
    @:elixir("{0}") @:to private static function toIntMap<V>(map:Map<Int, V>):IntMap<V>;
    @:elixir("{0}") @:to private static function toObjectMap<K:{}, V>(map:Map<K, V>):ObjectMap<K, V>;
}
