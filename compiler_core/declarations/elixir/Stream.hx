/** Elements that are made when they are asked for. `Enum` goes through them, and so ends the wait. **/
@:native("Stream") extern class Stream<T> {
    /** Lists of neighbours for which `f` answers alike. **/
    static function chunkBy<A>(elements:Enumerable<A>, f:A -> Dynamic):Stream<Array<A>>;
    /** Lists of `count` elements, each begun `step` further on; `leftover` fills up the last one, or `:discard` drops it. **/
    static function chunkEvery<A>(elements:Enumerable<A>, count:Int, ?step:Int, ?leftover:Dynamic):Stream<Array<A>>;
    /** Lists as `step` cuts them, with a state; `after` gives the last one. See `Enum.chunkWhile`. **/
    static function chunkWhile<A, S, C>(elements:Enumerable<A>, state:S, step:(A, S) -> Dynamic, after:S -> Dynamic):Stream<C>;
    /** The elements of all, or of both, one behind the other. **/
    @:overload(function<A>(streams:Enumerable<Dynamic>):Stream<A> {})
    static function concat<A>(first:Enumerable<A>, second:Enumerable<A>):Stream<A>;
    /** The elements again and again, without end. **/
    static function cycle<A>(elements:Enumerable<A>):Stream<A>;
    /** Of equal neighbours the first. **/
    static function dedup<A>(elements:Enumerable<A>):Stream<A>;
    /** Of neighbours for which `f` answers alike the first. **/
    static function dedupBy<A>(elements:Enumerable<A>, f:A -> Dynamic):Stream<A>;
    /** All but the first `amount`; all but the last, if it is negative. **/
    static function drop<A>(elements:Enumerable<A>, amount:Int):Stream<A>;
    /** Without each `nth` one, the first included. **/
    static function dropEvery<A>(elements:Enumerable<A>, nth:Int):Stream<A>;
    /** From the first on that `f` is false for. **/
    static function dropWhile<A>(elements:Enumerable<A>, f:A -> Bool):Stream<A>;
    /** The same value `count` times. **/
    static function duplicate<A>(value:A, count:Int):Stream<A>;
    /** Calls `f` with each that goes by. **/
    static function each<A>(elements:Enumerable<A>, f:A -> Void):Stream<A>;
    /** The elements that `f` is true for. **/
    static function filter<A>(elements:Enumerable<A>, f:A -> Bool):Stream<A>;
    /** The elements of all that `f` makes of each. **/
    static function flatMap<A, B>(elements:Enumerable<A>, f:A -> Enumerable<B>):Stream<B>;
    /** The numbers from 0 on, one each so many milliseconds. **/
    static function interval(milliseconds:Int):Stream<Int>;
    /** Between each two of them `separator`. **/
    static function intersperse<A>(elements:Enumerable<A>, separator:A):Stream<A>;
    /** Puts each, or what `f` makes of it, into `collectable` as it goes by. **/
    static function into<A>(elements:Enumerable<A>, collectable:Dynamic, ?f:A -> Dynamic):Stream<A>;
    /** `start`, what `f` makes of it, what `f` makes of that, … **/
    static function iterate<A>(start:A, f:A -> A):Stream<A>;
    /** What `f` makes of each. **/
    static function map<A, B>(elements:Enumerable<A>, f:A -> B):Stream<B>;
    /** Each `nth` one, the first included, replaced by what `f` makes of it. **/
    static function mapEvery<A>(elements:Enumerable<A>, nth:Int, f:A -> A):Stream<A>;
    /** The elements that `f` is false for. **/
    static function reject<A>(elements:Enumerable<A>, f:A -> Bool):Stream<A>;
    /** What `f` gives each time it is asked, without end. **/
    static function repeatedly<A>(f:() -> A):Stream<A>;
    /** What is read from something that is opened by `start` and closed by `after`; `next` gives `{elements, state}` or
        `{:halt, state}`. **/
    static function resource<A, S>(start:() -> S, next:S -> Dynamic, after:S -> Dynamic):Stream<A>;
    /** Goes through all for what happens on the way. **/
    static function run<A>(elements:Enumerable<A>):Atom;
    /** All states of a `reduce`. **/
    @:overload(function<A>(elements:Enumerable<A>, f:(A, A) -> A):Stream<A> {})
    static function scan<A, S>(elements:Enumerable<A>, state:S, f:(A, S) -> S):Stream<S>;
    /** The first `count`; the last, if it is negative. **/
    static function take<A>(elements:Enumerable<A>, count:Int):Stream<A>;
    /** Each `nth` one, the first included. **/
    static function takeEvery<A>(elements:Enumerable<A>, nth:Int):Stream<A>;
    /** Those up to the first that `f` is false for. **/
    static function takeWhile<A>(elements:Enumerable<A>, f:A -> Bool):Stream<A>;
    /** One element, 0, after so many milliseconds. **/
    static function timer(milliseconds:Int):Stream<Int>;
    /** `flatMap` with a state: `reducer` gives `{elements, state}` or `{:halt, state}`. **/
    static function transform<A, S, B>(elements:Enumerable<A>, state:S, reducer:(A, S) -> Dynamic):Stream<B>;
    /** `transform` whose state is made by `start` and let go by `after`; `last` may give more elements at the end. **/
    @:native("transform")
    @:overload(function<A, S, B>(elements:Enumerable<A>, start:() -> S, reducer:(A, S) -> Dynamic, after:S -> Dynamic):Stream<B> {})
    static function transformFrom<A, S, B>(elements:Enumerable<A>, start:() -> S, reducer:(A, S) -> Dynamic, last:S -> Dynamic, after:S -> Dynamic):Stream<B>;
    /** What `next` makes of a state: `{element, state}`, or null for the end. **/
    static function unfold<A, S>(state:S, next:S -> Null<{A, S}>):Stream<A>;
    /** Each value once. **/
    static function uniq<A>(elements:Enumerable<A>):Stream<A>;
    /** Of those that `f` answers alike for the first. **/
    static function uniqBy<A>(elements:Enumerable<A>, f:A -> Dynamic):Stream<A>;
    /** Pairs of an element and its position, counted from `start`; or what `f` makes of the two. **/
    @:overload(function<A, B>(elements:Enumerable<A>, f:(A, Int) -> B):Stream<B> {})
    static function withIndex<A>(elements:Enumerable<A>, ?start:Int):Stream<{A, Int}>;
    /** Pairs of what stands at the same position in both; or tuples from all of a list. **/
    @:overload(function(streams:Enumerable<Dynamic>):Stream<Dynamic> {})
    static function zip<A, B>(first:Enumerable<A>, second:Enumerable<B>):Stream<{A, B}>;
    /** What `f` makes of what stands at the same position in both, or in all of a list. **/
    @:overload(function<C>(streams:Enumerable<Dynamic>, f:Array<Dynamic> -> C):Stream<C> {})
    static function zipWith<A, B, C>(first:Enumerable<A>, second:Enumerable<B>, f:(A, B) -> C):Stream<C>;
}
