/** Functions over whatever can be gone through; usual with `using Lambda;`. **/
extern class Lambda {
    /** The elements as an array. **/
    @:elixir("Haxe.to_list({0})") static function array<A>(it:Iterable<A>):Array<A>;
    /** The elements as a list. **/
    @:elixir("Haxe.to_list({0})") static function list<A>(it:Iterable<A>):List<A>;
    /** What `f` makes of each element. **/
    @:elixir("Enum.map({0|elements}, {1})") static function map<A, B>(it:Iterable<A>, f:(item:A) -> B):Array<B>;
    /** What `f` makes of each index and element. **/
    @:elixir("Haxe.mapi({0|elements}, {1})") static function mapi<A, B>(it:Iterable<A>, f:(index:Int, item:A) -> B):Array<B>;
    /** All elements of all elements. **/
    @:elixir("Enum.concat({0|elements})") static function flatten<A>(it:Iterable<Iterable<A>>):Array<A>;
    /** All elements of what `f` makes of each. **/
    @:elixir("Enum.flat_map({0|elements}, {1})") static function flatMap<A, B>(it:Iterable<A>, f:(item:A) -> Iterable<B>):Array<B>;
    /** Whether `elt` is among the elements. **/
    @:elixir("Enum.member?({0|elements}, {1})") static function has<A>(it:Iterable<A>, elt:A):Bool;
    /** Whether `f` is true for an element. **/
    @:elixir("Enum.any?({0|elements}, {1})") static function exists<A>(it:Iterable<A>, f:(item:A) -> Bool):Bool;
    /** Whether `f` is true for every element. **/
    @:elixir("Enum.all?({0|elements}, {1})") static function foreach<A>(it:Iterable<A>, f:(item:A) -> Bool):Bool;
    /** Calls `f` with each element. **/
    @:elixir("Enum.each({0|elements}, {1})") static function iter<A>(it:Iterable<A>, f:(item:A) -> Void):Void;
    /** The elements that `f` is true for. **/
    @:elixir("Enum.filter({0|elements}, {1})") static function filter<A>(it:Iterable<A>, f:(item:A) -> Bool):Array<A>;
    /** `f` over the elements, from `first` on. **/
    @:elixir("Enum.reduce({0|elements}, {2}, {1})") static function fold<A, B>(it:Iterable<A>, f:(item:A, result:B) -> B, first:B):B;
    /** `f` over indexes and elements, from `first` on. **/
    @:elixir("Haxe.foldi({0|elements}, {1}, {2})") static function foldi<A, B>(it:Iterable<A>, f:(item:A, result:B, index:Int) -> B, first:B):B;
    /** How many elements there are, or how many `pred` is true for. **/
    @:elixir("Haxe.count({0|elements}, {1})") static function count<A>(it:Iterable<A>, ?pred:(item:A) -> Bool):Int;
    /** Whether there is no element. **/
    @:elixir("Enum.empty?({0|elements})") static function empty<T>(it:Iterable<T>):Bool;
    /** Where `v` stands first; -1 where it does not. **/
    @:elixir("Haxe.list_index_of({0|elements}, {1}, 0)") static function indexOf<T>(it:Iterable<T>, v:T):Int;
    /** The first element that `f` is true for, or null. **/
    @:elixir("Enum.find({0|elements}, {1})") static function find<T>(it:Iterable<T>, f:(item:T) -> Bool):Null<T>;
    /** Where the first element stands that `f` is true for; -1 where there is none. **/
    @:elixir("Haxe.find_index({0|elements}, {1})") static function findIndex<T>(it:Iterable<T>, f:(item:T) -> Bool):Int;
    /** The elements of `a`, then those of `b`. **/
    @:elixir("Enum.concat({0|elements}, {1|elements})") static function concat<T>(a:Iterable<T>, b:Iterable<T>):Array<T>;
    /** The elements in runs of `size`, the last one shorter. An addition to Haxe's library. **/
    @:addition @:elixir("Enum.chunk_every({0|elements}, {1})") static function chunk<T>(it:Iterable<T>, size:Int):Array<Array<T>>;
}
