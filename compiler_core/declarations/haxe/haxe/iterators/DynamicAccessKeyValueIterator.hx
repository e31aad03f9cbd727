package haxe.iterators;

import haxe.DynamicAccess;

/** Goes through a structure's names and values once. In Elixir a list of what is left. **/
extern class DynamicAccessKeyValueIterator<T> {
    /** Before the first element. **/
    @:elixir("Haxe.named_values({0})") function new(access:DynamicAccess<T>):Void;
    /** Whether `next` has something to give. **/
    @:elixir("{this} != []") function hasNext():Bool;
    /** The next element. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function next():{key:String, value:T};
}
