/** Whole numbers. **/
@:native("Integer") extern class Integer {
    /** The digits in this base, by default ten. **/
    static function digits(number:Int, ?base:Int):Array<Int>;
    /** The greatest common divisor, and by what the two are multiplied so that they add up to it. **/
    static function extendedGcd(first:Int, second:Int):{Int, Int, Int};
    /** The quotient, rounded down. **/
    static function floorDiv(dividend:Int, divisor:Int):Int;
    /** The greatest common divisor. **/
    static function gcd(first:Int, second:Int):Int;
    /** Whether two divides it. **/
    @:requires("Integer") static function isEven(number:Int):Bool;
    /** Whether two does not divide it. **/
    @:requires("Integer") static function isOdd(number:Int):Bool;
    /** What is left of a division that is rounded down: it has the divisor's sign. **/
    static function mod(dividend:Int, divisor:Int):Int;
    /** The number that a text begins with, and what follows; `:error` where it begins with none. **/
    static function parse(text:String, ?base:Int):OneOf<{Int, String}, :error>;
    /** `base` multiplied with itself so many times. **/
    static function pow(base:Int, exponent:Int):Int;
    /** The number written in this base, by default ten, as characters. **/
    static function toCharlist(number:Int, ?base:Int):Array<Int>;
    /** The number written in this base, by default ten. **/
    static function toString(number:Int, ?base:Int):String;
    /** The number that has these digits. **/
    static function undigits(digits:Array<Int>, ?base:Int):Int;
}
