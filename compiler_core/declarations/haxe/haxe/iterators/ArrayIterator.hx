package haxe.iterators;

/** Goes through an array once. In Elixir a list of what is left. **/
extern class ArrayIterator<T> {
    /** Before the first element. **/
    @:elixir("{0}") function new(array:Array<T>):Void;
    /** Whether `next` has something to give. **/
    @:elixir("{this} != []") function hasNext():Bool;
    /** The next element. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function next():T;
}
