package haxe.ds;

/** An array that can be read only. In Elixir a list. **/
@:forward(concat, copy, filter, indexOf, iterator, keyValueIterator, join, lastIndexOf, map, slice, contains, toString)
extern abstract ReadOnlyArray<T>(Array<T>) from Array<T> to Iterable<T> {
    /** Number of elements. **/
    @:elixir("length({this})") var length(get, never):Int;
    @:elixir("Haxe.at({this}, {0})") @:arrayAccess private function get(i:Int):T;
    /** A new array: these elements, then those of `a`. **/
    @:elixir("{this} ++ {0}") function concat(a:ReadOnlyArray<T>):Array<T>;
}
