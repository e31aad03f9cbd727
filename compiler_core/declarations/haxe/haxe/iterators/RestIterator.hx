package haxe.iterators;

/** Goes through arguments once. In Elixir a list of what is left. **/
extern class RestIterator<T> {
    /** Whether `next` has something to give. **/
    @:elixir("{this} != []") function hasNext():Bool;
    /** The next element. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function next():T;
}
