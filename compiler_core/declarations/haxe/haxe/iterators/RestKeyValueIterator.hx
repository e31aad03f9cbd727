package haxe.iterators;

/** Goes through positions and arguments once. In Elixir a list of what is left. **/
extern class RestKeyValueIterator<T> {
    /** Whether `next` has something to give. **/
    @:elixir("{this} != []") function hasNext():Bool;
    /** The next element. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function next():{key:Int, value:T};
}
