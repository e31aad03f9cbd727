package haxe.ds;

/** Values by objects that say themselves, by `hashCode`, which of them are one key. **/
extern abstract HashMap<K:{function hashCode():Int;}, V>({keys:IntMap<K>, values:IntMap<V>}) {
    /** An empty map. **/
    function new():Void;
    /** Puts `v` under `k`, over what was there. **/
    @:arrayAccess function set(k:K, v:V):Void;
    /** The value under `k`, or null where there is none. **/
    @:arrayAccess function get(k:K):Null<V>;
    /** Whether something stands under `k`. **/
    function exists(k:K):Bool;
    /** Takes out what stands under `k` and says whether there was something. **/
    function remove(k:K):Bool;
    /** The keys. **/
    function keys():Iterator<K>;
    /** A copy that shares its values. **/
    function copy():HashMap<K, V>;
    /** The values. **/
    function iterator():Iterator<V>;
    /** Keys with their values. **/
    function keyValueIterator():haxe.iterators.HashMapKeyValueIterator<K, V>;
    /** Takes out all entries. **/
    function clear():Void;
}
