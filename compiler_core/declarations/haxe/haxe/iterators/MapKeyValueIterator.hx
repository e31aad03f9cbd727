package haxe.iterators;

/** Goes through a map's keys and values once. In Elixir a list of what is left. **/
extern class MapKeyValueIterator<K, V> {
    /** Before the first element. **/
    @:elixir("Haxe.key_values({0})") function new(map:haxe.Constraints.IMap<K, V>):Void;
    /** Whether `next` has something to give. **/
    @:elixir("{this} != []") function hasNext():Bool;
    /** The next element. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function next():{key:K, value:V};
}
