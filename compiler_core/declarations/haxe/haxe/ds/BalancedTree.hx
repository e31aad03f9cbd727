package haxe.ds;

/** Values by keys that are kept in order. In Elixir a map, sorted where it is gone through. **/
extern class BalancedTree<K, V> implements haxe.Constraints.IMap<K, V> {
    /** An empty map. **/
    @:elixir("%{}") function new():Void;
    /** Puts `value` under `key`, over what was there. **/
    @:elixir("Map.put({this}, {0}, {1})") @:elixirResult("nil") @:mutates function set(key:K, value:V):Void;
    /** The value under `key`, or null where there is none. **/
    @:elixir("Map.get({this}, {0})") function get(key:K):Null<V>;
    /** Takes out what stands under `key` and says whether there was something. **/
    @:elixir("Map.delete({this}, {0})") @:elixirResult("Map.has_key?({this}, {0})") @:mutates function remove(key:K):Bool;
    /** Whether something stands under `key`. **/
    @:elixir("Map.has_key?({this}, {0})") function exists(key:K):Bool;
    /** The values, in the order of the keys. **/
    @:elixir("Enum.map(Enum.sort({this}), &elem(&1, 1))") function iterator():Iterator<V>;
    /** Keys with their values, in the order of the keys. **/
    @:elixir("Enum.map(Enum.sort({this}), fn {key, value} -> %{key: key, value: value} end)") function keyValueIterator():KeyValueIterator<K, V>;
    /** The keys, in the order of the keys. **/
    @:elixir("Enum.sort(Map.keys({this}))") function keys():Iterator<K>;
    /** A copy that shares its values. **/
    @:elixir("{this}") function copy():BalancedTree<K, V>;
    /** The map as text. **/
    @:elixir("Haxe.tree_text({this})") function toString():String;
    /** Takes out all entries. **/
    @:elixir("%{}") @:elixirResult("nil") @:mutates function clear():Void;
}

/** A place in a `BalancedTree`. **/
extern class TreeNode<K, V> {
    var left:TreeNode<K, V>;
    var right:TreeNode<K, V>;
    var key:K;
    var value:V;
    function new(l:TreeNode<K, V>, k:K, v:V, r:TreeNode<K, V>, h:Int = -1):Void;
    function toString():String;
}
