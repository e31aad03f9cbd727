package haxe.ds;

/** Values by objects, until nobody else holds the object. **/
extern class WeakMap<K:{}, V> implements haxe.Constraints.IMap<K, V> {
    /** An empty map. **/
    function new():Void;
    /** Puts `value` under `key`, over what was there. **/
    function set(key:K, value:V):Void;
    /** The value under `key`, or null where there is none. **/
    function get(key:K):Null<V>;
    /** Takes out what stands under `key` and says whether there was something. **/
    function remove(key:K):Bool;
    /** Whether something stands under `key`. **/
    function exists(key:K):Bool;
    /** The values. **/
    function iterator():Iterator<V>;
    /** Keys with their values. **/
    function keyValueIterator():KeyValueIterator<K, V>;
    /** The keys. **/
    function keys():Iterator<K>;
    /** A copy that shares its values. **/
    function copy():WeakMap<K, V>;
    /** The map as text. **/
    function toString():String;
    /** Takes out all entries. **/
    function clear():Void;
}
