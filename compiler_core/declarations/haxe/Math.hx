/** Numbers and functions of mathematics. **/
extern class Math {
    /** The circle's circumference by its diameter. **/
    @:elixir(":math.pi()") static var PI(default, null):Float;
    /** Less than every number. **/
    @:elixir(":neg_infinity") static var NEGATIVE_INFINITY(default, null):Float;
    /** More than every number. **/
    @:elixir(":infinity") static var POSITIVE_INFINITY(default, null):Float;
    /** Not a number: equal to nothing, itself included. **/
    @:elixir(":nan") static var NaN(default, null):Float;

    /** `v` without its sign. **/
    @:elixir("abs({0})") static function abs(v:Float):Float;
    /** The smaller one. **/
    @:elixir("min({0}, {1})") static function min(a:Float, b:Float):Float;
    /** The larger one. **/
    @:elixir("max({0}, {1})") static function max(a:Float, b:Float):Float;
    @:elixir(":math.sin({0})") static function sin(v:Float):Float;
    @:elixir(":math.cos({0})") static function cos(v:Float):Float;
    @:elixir(":math.tan({0})") static function tan(v:Float):Float;
    @:elixir("Haxe.math(:asin, {0})") static function asin(v:Float):Float;
    @:elixir("Haxe.math(:acos, {0})") static function acos(v:Float):Float;
    @:elixir(":math.atan({0})") static function atan(v:Float):Float;
    @:elixir(":math.atan2({0}, {1})") static function atan2(y:Float, x:Float):Float;
    /** e to the power of `v`. **/
    @:elixir("Haxe.math(:exp, {0})") static function exp(v:Float):Float;
    /** The natural logarithm; NaN below zero. **/
    @:elixir("Haxe.math(:log, {0})") static function log(v:Float):Float;
    /** `v` to the power of `exp`. **/
    @:elixir("Haxe.pow({0}, {1})") static function pow(v:Float, exp:Float):Float;
    /** The square root; NaN below zero. **/
    @:elixir("Haxe.math(:sqrt, {0})") static function sqrt(v:Float):Float;
    /** The nearest whole number, halves upwards. **/
    @:elixir("floor({0} + 0.5)") static function round(v:Float):Int;
    /** The largest whole number that is not above `v`. **/
    @:elixir("floor({0})") static function floor(v:Float):Int;
    /** The smallest whole number that is not below `v`. **/
    @:elixir("ceil({0})") static function ceil(v:Float):Int;
    /** As `round`, but a float. **/
    @:elixir("Float.floor({0} + 0.5)") static function fround(v:Float):Float;
    /** As `floor`, but a float. **/
    @:elixir("Float.floor({0} / 1)") static function ffloor(v:Float):Float;
    /** As `ceil`, but a float. **/
    @:elixir("Float.ceil({0} / 1)") static function fceil(v:Float):Float;
    /** A random number from 0 up to, not including, 1. **/
    @:elixir(":rand.uniform()") static function random():Float;
    /** Whether `f` is neither NaN nor infinite. **/
    @:elixir("is_number({0})") static function isFinite(f:Float):Bool;
    /** Whether `f` is NaN. **/
    @:elixir("{0} == :nan") static function isNaN(f:Float):Bool;
}
