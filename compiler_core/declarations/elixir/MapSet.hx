/** A set: each value once, in no order. **/
@:using(MapSet) @:struct @:native("MapSet") extern class MapSet<T> {
    /** The set of these elements, or of what `f` makes of them; without anything an empty one. **/
    @:native("new") static function create<A>(?elements:Enumerable<A>, ?f:A -> A):MapSet<A>;
    /** Without this value. **/
    static function delete<A>(set:MapSet<A>, value:A):MapSet<A>;
    /** What the first has and the second has not. **/
    static function difference<A>(first:MapSet<A>, second:MapSet<A>):MapSet<A>;
    /** Whether they have nothing in common. **/
    @:native("disjoint?") static function disjoint<A>(first:MapSet<A>, second:MapSet<A>):Bool;
    /** Whether both have the same values. **/
    @:native("equal?") static function equal<A>(first:MapSet<A>, second:MapSet<A>):Bool;
    /** The values that `f` is true for. **/
    static function filter<A>(set:MapSet<A>, f:A -> Bool):MapSet<A>;
    /** What both have. **/
    static function intersection<A>(first:MapSet<A>, second:MapSet<A>):MapSet<A>;
    /** Whether the value is in it. **/
    @:native("member?") static function member<A>(set:MapSet<A>, value:A):Bool;
    /** With this value. **/
    static function put<A>(set:MapSet<A>, value:A):MapSet<A>;
    /** The values that `f` is false for. **/
    static function reject<A>(set:MapSet<A>, f:A -> Bool):MapSet<A>;
    /** Number of values. **/
    static function size<A>(set:MapSet<A>):Int;
    /** Whether the second has all that the first has. **/
    @:native("subset?") static function subset<A>(first:MapSet<A>, second:MapSet<A>):Bool;
    /** What just one of them has. **/
    static function symmetricDifference<A>(first:MapSet<A>, second:MapSet<A>):MapSet<A>;
    /** The values as a list. **/
    static function toList<A>(set:MapSet<A>):Array<A>;
    /** What one of them has, or both. **/
    static function union<A>(first:MapSet<A>, second:MapSet<A>):MapSet<A>;
}
