package haxe.ds;

/** What a `Vector` is made of. **/
typedef VectorData<T> = Array<T>;

/** Values in order, as many as were asked for at the start. In Elixir a list. **/
extern abstract Vector<T>(VectorData<T>) {
    /** How many values there are. **/
    @:elixir("length({this})") var length(get, never):Int;
    /** `length` values that nobody has set yet: null in Elixir. **/
    @:elixir("List.duplicate(nil, {0})") function new(length:Int):Void;
    @:elixir("Haxe.at({this}, {0})") @:op([]) function get(index:Int):T;
    @:elixir("Haxe.put_at({this}, {0}, {1})") @:elixirResult("{1}") @:mutates @:op([]) function set(index:Int, val:T):T;
    /** Puts `len` values of `src`, from `srcPos` on, over those of `dest` from `destPos` on. **/
    static function blit<T>(src:Vector<T>, srcPos:Int, dest:Vector<T>, destPos:Int, len:Int):Void;
    /** `blit` as the lowering has it. **/
    @:elixir("Enum.take({this}, {2}) ++ Enum.slice({0}, {1}, {3}) ++ Enum.drop({this}, {2} + {3})")
    @:elixirResult("nil") @:mutates @:addition @:noCompletion
    function blitFrom(src:Vector<T>, srcPos:Int, destPos:Int, len:Int):Void;
    /** The values as an array. **/
    @:elixir("{this}") function toArray():Array<T>;
    /** What the vector is made of. **/
    @:elixir("{this}") function toData():VectorData<T>;
    /** A vector of such data. **/
    @:elixir("{0}") static function fromData<T>(data:VectorData<T>):Vector<T>;
    /** A vector of an array's elements. **/
    @:elixir("{0}") static function fromArrayCopy<T>(array:Array<T>):Vector<T>;
    /** A copy that shares its values. **/
    @:elixir("{this}") function copy<T>():Vector<T>;
    /** The values as text, with `sep` between them. **/
    @:elixir("Enum.map_join({this}, {0}, &Haxe.string/1)") function join<T>(sep:String):String;
    /** What `f` makes of each value. **/
    @:elixir("Enum.map({this}, {0})") function map<S>(f:T -> S):Vector<S>;
    /** Sorts in place by `f`, which answers less than, equal to or more than 0. **/
    @:elixir("Enum.sort({this}, &({0}.(&1, &2) <= 0))") @:elixirResult("nil") @:mutates function sort<T>(f:(T, T) -> Int):Void;
}
