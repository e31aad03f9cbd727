package elixir;

import StdTypes;
import String;
import haxe.ds.Map;

/** What can be done with the elements of lists, maps, sets, ranges and streams. A map's elements are pairs of a key and
    its value. Each function answers at once; `Stream` has those that wait until they are asked. **/
@:native("Enum") extern class Enum {
    /** Whether all elements are true, or `f` is true for all. **/
    @:native("all?") static function all<T>(elements:Enumerable<T>, ?f:T -> Bool):Bool;
    /** Whether an element is true, or `f` is true for one. **/
    @:native("any?") static function any<T>(elements:Enumerable<T>, ?f:T -> Bool):Bool;
    /** The element at `index`, else `otherwise`, else null; a negative index counts from the end. **/
    static function at<T>(elements:Enumerable<T>, index:Int, ?otherwise:T):Null<T>;
    /** Lists of neighbours for which `f` answers alike. **/
    static function chunkBy<T>(elements:Enumerable<T>, f:T -> Dynamic):Array<Array<T>>;
    /** Lists of `count` elements, each begun `step` further on; `leftover` fills up the last one, or `:discard` drops it. **/
    static function chunkEvery<T>(elements:Enumerable<T>, count:Int, ?step:Int, ?leftover:Dynamic):Array<Array<T>>;
    /** Lists as `step` cuts them: it gets element and state, and gives `{:cont, chunk, state}`, `{:cont, state}` or
        `{:halt, state}`; `after` gives the last one. **/
    static function chunkWhile<T, A, C>(elements:Enumerable<T>, state:A, step:(T, A) -> Dynamic, after:A -> Dynamic):Array<C>;
    /** The elements of all, or of both, one behind the other. **/
    @:overload(function<T>(lists:Enumerable<Dynamic>):Array<T> {})
    static function concat<T>(first:Enumerable<T>, second:Enumerable<T>):Array<T>;
    /** How many there are, or for how many `f` is true. **/
    static function count<T>(elements:Enumerable<T>, ?f:T -> Bool):Int;
    /** As `count`, which stops at `limit`. **/
    @:overload(function<T>(elements:Enumerable<T>, limit:Int):Int {})
    static function countUntil<T>(elements:Enumerable<T>, f:T -> Bool, limit:Int):Int;
    /** Of equal neighbours the first. **/
    static function dedup<T>(elements:Enumerable<T>):Array<T>;
    /** Of neighbours for which `f` answers alike the first. **/
    static function dedupBy<T>(elements:Enumerable<T>, f:T -> Dynamic):Array<T>;
    /** All but the first `amount`; all but the last, if it is negative. **/
    static function drop<T>(elements:Enumerable<T>, amount:Int):Array<T>;
    /** Without each `nth` one, the first included. **/
    static function dropEvery<T>(elements:Enumerable<T>, nth:Int):Array<T>;
    /** From the first on that `f` is false for. **/
    static function dropWhile<T>(elements:Enumerable<T>, f:T -> Bool):Array<T>;
    /** Calls `f` with each. **/
    static function each<T>(elements:Enumerable<T>, f:T -> Void):Atom;
    /** Whether there is none. **/
    @:native("empty?") static function empty<T>(elements:Enumerable<T>):Bool;
    /** The element at `index`, if there is one. **/
    static function fetch<T>(elements:Enumerable<T>, index:Int):Found<T>;
    /** The element at `index`; raises where there is none. **/
    @:native("fetch!") static function fetchOrRaise<T>(elements:Enumerable<T>, index:Int):T;
    /** The elements that `f` is true for. **/
    static function filter<T>(elements:Enumerable<T>, f:T -> Bool):Array<T>;
    /** The first that `f` is true for, else `otherwise`, else null. **/
    @:overload(function<T>(elements:Enumerable<T>, f:T -> Bool):Null<T> {})
    static function find<T>(elements:Enumerable<T>, otherwise:T, f:T -> Bool):Null<T>;
    /** Where the first stands that `f` is true for, or null. **/
    static function findIndex<T>(elements:Enumerable<T>, f:T -> Bool):Null<Int>;
    /** The first answer of `f` that is neither null nor false, else `otherwise`, else null. **/
    @:overload(function<T, U>(elements:Enumerable<T>, f:T -> Null<U>):Null<U> {})
    static function findValue<T, U>(elements:Enumerable<T>, otherwise:U, f:T -> Null<U>):Null<U>;
    /** The elements of all that `f` makes of each. **/
    static function flatMap<T, U>(elements:Enumerable<T>, f:T -> Enumerable<U>):Array<U>;
    /** `flatMap` with a state: `f` gives `{elements, state}`, or `{:halt, state}` to stop. **/
    static function flatMapReduce<T, A, U>(elements:Enumerable<T>, state:A, f:(T, A) -> Dynamic):{Array<U>, A};
    /** How often each element occurs. **/
    static function frequencies<T>(elements:Enumerable<T>):Map<T, Int>;
    /** How often `f` gives each of its answers. **/
    static function frequenciesBy<T, K>(elements:Enumerable<T>, f:T -> K):Map<K, Int>;
    /** The elements, or what `value` makes of them, by what `key` makes of them. **/
    @:overload(function<T, K, V>(elements:Enumerable<T>, key:T -> K, value:T -> V):Map<K, Array<V>> {})
    static function groupBy<T, K>(elements:Enumerable<T>, key:T -> K):Map<K, Array<T>>;
    /** Between each two of them `separator`. **/
    static function intersperse<T>(elements:Enumerable<T>, separator:T):Array<T>;
    /** All elements, or what `f` makes of them, put into a map, list or set. **/
    static function into<T, C>(elements:Enumerable<T>, collectable:C, ?f:T -> Dynamic):C;
    /** The elements as text, with `joiner` between them. **/
    static function join<T>(elements:Enumerable<T>, ?joiner:String):String;
    /** What `f` makes of each. **/
    static function map<T, U>(elements:Enumerable<T>, f:T -> U):Array<U>;
    /** Each `nth` one, the first included, replaced by what `f` makes of it. **/
    static function mapEvery<T>(elements:Enumerable<T>, nth:Int, f:T -> T):Array<T>;
    /** What `f` makes of each, with `separator` in between. **/
    static function mapIntersperse<T, U>(elements:Enumerable<T>, separator:U, f:T -> U):Array<U>;
    /** What `f` makes of each as one text, with `joiner` between them. **/
    @:overload(function<T>(elements:Enumerable<T>, f:T -> Dynamic):String {})
    static function mapJoin<T>(elements:Enumerable<T>, joiner:String, f:T -> Dynamic):String;
    /** `map` with a state: `f` gives the new element and the new state. **/
    static function mapReduce<T, A, U>(elements:Enumerable<T>, state:A, f:(T, A) -> {U, A}):{Array<U>, A};
    /** The largest element. Raises where there is none, or gives what `empty` does. `sorter` is `&>=/2` or a module with
        `compare`, as `DateTime`. **/
    static function max<T>(elements:Enumerable<T>, ?sorter:Dynamic, ?empty:() -> T):T;
    /** The element for which `f` gives the largest answer. **/
    static function maxBy<T>(elements:Enumerable<T>, f:T -> Dynamic, ?sorter:Dynamic, ?empty:() -> T):T;
    /** Whether an element is equal to `element`. **/
    @:native("member?") static function member<T>(elements:Enumerable<T>, element:T):Bool;
    /** The smallest element. Raises where there is none, or gives what `empty` does. **/
    static function min<T>(elements:Enumerable<T>, ?sorter:Dynamic, ?empty:() -> T):T;
    /** The element for which `f` gives the smallest answer. **/
    static function minBy<T>(elements:Enumerable<T>, f:T -> Dynamic, ?sorter:Dynamic, ?empty:() -> T):T;
    /** The smallest and the largest. **/
    static function minMax<T>(elements:Enumerable<T>, ?empty:() -> {T, T}):{T, T};
    /** The elements for which `f` gives the smallest and the largest answer. **/
    static function minMaxBy<T>(elements:Enumerable<T>, f:T -> Dynamic, ?sorter:Dynamic, ?empty:() -> {T, T}):{T, T};
    /** All multiplied with each other. **/
    static function product<T:Float>(elements:Enumerable<T>):T;
    /** One of them by chance. **/
    static function random<T>(elements:Enumerable<T>):T;
    /** All put together by `f`, which gets an element and what came before: `state` at first, else the first element. **/
    @:overload(function<T>(elements:Enumerable<T>, f:(T, T) -> T):T {})
    static function reduce<T, A>(elements:Enumerable<T>, state:A, f:(T, A) -> A):A;
    /** `reduce` that can stop: `f` gives `{:cont, state}` or `{:halt, state}`. **/
    static function reduceWhile<T, A>(elements:Enumerable<T>, state:A, f:(T, A) -> {Atom, A}):A;
    /** The elements that `f` is false for. **/
    static function reject<T>(elements:Enumerable<T>, f:T -> Bool):Array<T>;
    /** The last first; `tail` is put behind. **/
    static function reverse<T>(elements:Enumerable<T>, ?tail:Enumerable<T>):Array<T>;
    /** `count` elements from `start` on the other way round. **/
    static function reverseSlice<T>(elements:Enumerable<T>, start:Int, count:Int):Array<T>;
    /** All states of a `reduce`. **/
    @:overload(function<T>(elements:Enumerable<T>, f:(T, T) -> T):Array<T> {})
    static function scan<T, A>(elements:Enumerable<T>, state:A, f:(T, A) -> A):Array<A>;
    /** In an order by chance. **/
    static function shuffle<T>(elements:Enumerable<T>):Array<T>;
    /** `amount` elements from `start` on, or those of a range of positions. **/
    @:overload(function<T>(elements:Enumerable<T>, range:Range):Array<T> {})
    static function slice<T>(elements:Enumerable<T>, start:Int, amount:Int):Array<T>;
    /** The element at a position, or those of a range, moved to another. **/
    static function slide<T>(elements:Enumerable<T>, range:Dynamic, position:Int):Array<T>;
    /** In order: `asc`, `desc`, by a function that says whether two stand right, or by a module with `compare`. **/
    @:overload(function<T>(elements:Enumerable<T>, rightly:(T, T) -> Bool):Array<T> {})
    static function sort<T>(elements:Enumerable<T>, ?order:SortOrder):Array<T>;
    /** In the order of what `f` makes of them. **/
    @:overload(function<T, K>(elements:Enumerable<T>, f:T -> K, rightly:(K, K) -> Bool):Array<T> {})
    static function sortBy<T, K>(elements:Enumerable<T>, f:T -> K, ?order:SortOrder):Array<T>;
    /** The first `count` and the others. **/
    static function split<T>(elements:Enumerable<T>, count:Int):{Array<T>, Array<T>};
    /** Those up to the first that `f` is false for, and the others. **/
    static function splitWhile<T>(elements:Enumerable<T>, f:T -> Bool):{Array<T>, Array<T>};
    /** Those that `f` is true for, and the others. **/
    static function splitWith<T>(elements:Enumerable<T>, f:T -> Bool):{Array<T>, Array<T>};
    /** All added up. **/
    static function sum<T:Float>(elements:Enumerable<T>):T;
    /** The first `amount`; the last, if it is negative. **/
    static function take<T>(elements:Enumerable<T>, amount:Int):Array<T>;
    /** Each `nth` one, the first included. **/
    static function takeEvery<T>(elements:Enumerable<T>, nth:Int):Array<T>;
    /** So many of them by chance. **/
    static function takeRandom<T>(elements:Enumerable<T>, count:Int):Array<T>;
    /** Those up to the first that `f` is false for. **/
    static function takeWhile<T>(elements:Enumerable<T>, f:T -> Bool):Array<T>;
    /** The elements as a list. **/
    static function toList<T>(elements:Enumerable<T>):Array<T>;
    /** Each value once. **/
    static function uniq<T>(elements:Enumerable<T>):Array<T>;
    /** Of those that `f` answers alike for the first. **/
    static function uniqBy<T>(elements:Enumerable<T>, f:T -> Dynamic):Array<T>;
    /** From a list of pairs the first and the second parts. **/
    static function unzip<A, B>(pairs:Enumerable<{A, B}>):{Array<A>, Array<B>};
    /** Pairs of an element and its position, counted from `start`; or what `f` makes of the two. **/
    @:overload(function<T, U>(elements:Enumerable<T>, f:(T, Int) -> U):Array<U> {})
    static function withIndex<T>(elements:Enumerable<T>, ?start:Int):Array<{T, Int}>;
    /** Pairs of what stands at the same position in both; or tuples from all lists of a list. **/
    @:overload(function(lists:Enumerable<Dynamic>):Array<Dynamic> {})
    static function zip<A, B>(first:Enumerable<A>, second:Enumerable<B>):Array<{A, B}>;
    /** A `reduce` through two lists at once, or through all lists of a list. **/
    @:overload(function<S>(lists:Enumerable<Dynamic>, state:S, f:(Array<Dynamic>, S) -> S):S {})
    static function zipReduce<A, B, S>(first:Enumerable<A>, second:Enumerable<B>, state:S, f:(A, B, S) -> S):S;
    /** What `f` makes of what stands at the same position in both, or in all lists of a list. **/
    @:overload(function<U>(lists:Enumerable<Dynamic>, f:Array<Dynamic> -> U):Array<U> {})
    static function zipWith<A, B, U>(first:Enumerable<A>, second:Enumerable<B>, f:(A, B) -> U):Array<U>;
}
