/** The whole numbers from one to another, both included. **/
@:struct @:native("Range") extern class Range {
    /** Where it begins. **/
    var first(default, null):Int;
    /** Where it ends. **/
    var last(default, null):Int;
    /** How far each number is from the one before. **/
    var step(default, null):Int;
    /** The numbers from `first` to `last`, `step` apart. **/
    @:native("new") static function create(first:Int, last:Int, ?step:Int):Range;
    /** Whether they have no number in common. **/
    @:native("disjoint?") static function disjoint(first:Range, second:Range):Bool;
    /** Moved by so many steps. **/
    static function shift(range:Range, steps:Int):Range;
    /** How many numbers it has. **/
    static function size(range:Range):Int;
}
