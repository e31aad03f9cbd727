package haxe.iterators;

/** Goes through an array's positions and elements once. In Elixir a list of what is left. **/
extern class ArrayKeyValueIterator<T> {
    /** Before the first element. **/
    @:elixir("Haxe.key_values({0})") function new(array:Array<T>):Void;
    /** Whether `next` has something to give. **/
    @:elixir("{this} != []") function hasNext():Bool;
    /** The next element. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function next():{key:Int, value:T};
}
