package haxe.iterators;

import haxe.ds.HashMap;

/** Goes through a hash map's keys and values once. In Elixir a list of what is left. **/
extern class HashMapKeyValueIterator<K:{function hashCode():Int;}, V> {
    /** Before the first element. **/
    @:elixir("Haxe.key_values({0})") function new(map:HashMap<K, V>):Void;
    /** Whether `next` has something to give. **/
    @:elixir("{this} != []") function hasNext():Bool;
    /** The next element. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function next():{key:K, value:V};
}
