/** A list of values of one type, in order. In Elixir a list. **/
extern class Array<T> {
    /** Number of elements. **/
    @:elixir("length({this})") var length(default, null):Int;

    /** An empty array. **/
    @:elixir("[]") function new():Void;

    /** A new array: these elements, then those of `a`. **/
    @:elixir("{this} ++ {0}") function concat(a:Array<T>):Array<T>;

    /** The elements as text, with `sep` between them. **/
    @:elixir("Enum.map_join({this}, {0}, &Haxe.string/1)") function join(sep:String):String;

    /** Takes off the last element and gives it back; null where there is none. **/
    @:elixir("Enum.drop({this}, -1)") @:elixirResult("List.last({this})") @:mutates
    function pop():Null<T>;

    /** Puts `x` at the end and gives back the new length. **/
    @:elixir("{this} ++ [{0}]") @:elixirResult("length({this}) + 1") @:mutates
    function push(x:T):Int;

    /** Turns the order round, in place. **/
    @:elixir("Enum.reverse({this})") @:elixirResult("nil") @:mutates function reverse():Void;

    /** Takes off the first element and gives it back; null where there is none. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates
    function shift():Null<T>;

    /** The elements from `pos` up to, not including, `end`; negative ones count from the end. **/
    @:elixir("Haxe.slice({this}, {0}, {1})") function slice(pos:Int, ?end:Int):Array<T>;

    /** Sorts in place by `f`, which answers less than, equal to or more than 0. **/
    @:elixir("Enum.sort({this}, &({0}.(&1, &2) <= 0))") @:elixirResult("nil") @:mutates
    function sort(f:(T, T) -> Int):Void;

    /** Takes out `len` elements from `pos` on and gives them back. **/
    @:elixir("Haxe.splice_rest({this}, {0}, {1})") @:elixirResult("Haxe.splice_taken({this}, {0}, {1})") @:mutates
    function splice(pos:Int, len:Int):Array<T>;

    /** The array as text. **/
    @:elixir("Haxe.string({this})") function toString():String;

    /** Puts `x` at the front. **/
    @:elixir("[{0} | {this}]") @:elixirResult("nil") @:mutates function unshift(x:T):Void;

    /** Puts `x` at `pos`, before what stands there; a negative one counts from the end. **/
    @:elixir("Haxe.insert({this}, {0}, {1})") @:elixirResult("nil") @:mutates
    function insert(pos:Int, x:T):Void;

    /** Takes out the first `x` and says whether there was one. **/
    @:elixir("List.delete({this}, {0})") @:elixirResult("Enum.member?({this}, {0})") @:mutates
    function remove(x:T):Bool;

    /** Whether `x` is among the elements. **/
    @:elixir("Enum.member?({this}, {0})") function contains(x:T):Bool;

    /** Where `x` stands first, at `fromIndex` or behind it; -1 where it does not. **/
    @:elixir("Haxe.list_index_of({this}, {0}, {1})") function indexOf(x:T, ?fromIndex:Int):Int;

    /** Where `x` stands last, at `fromIndex` or before it; -1 where it does not. **/
    @:elixir("Haxe.list_last_index_of({this}, {0}, {1})") function lastIndexOf(x:T, ?fromIndex:Int):Int;

    /** A copy that shares its elements. **/
    @:elixir("{this}") function copy():Array<T>;

    /** An iterator over the elements. **/
    @:elixir("{this}") function iterator():haxe.iterators.ArrayIterator<T>;

    /** An iterator over index and element. **/
    @:elixir("Haxe.key_values({this})") function keyValueIterator():haxe.iterators.ArrayKeyValueIterator<T>;

    /** What `f` makes of each element, in order. **/
    @:elixir("Enum.map({this}, {0})") function map<S>(f:T -> S):Array<S>;

    /** The elements that `f` is true for. **/
    @:elixir("Enum.filter({this}, {0})") function filter(f:T -> Bool):Array<T>;

    /** Cuts off, or fills up with null, to `len` elements. **/
    @:elixir("Haxe.resize({this}, {0})") @:elixirResult("nil") @:mutates function resize(len:Int):Void;
}
