/** The basic conversions. **/
extern class Std {
    /** Any value as text. **/
    @:elixir("{0|text}") static function string(s:Dynamic):String;

    /** `x` without its fraction: the whole number nearer to zero. **/
    @:elixir("trunc({0})") static function int(x:Float):Int;

    /** The whole number that `x` begins with, in decimal or after `0x` hexadecimal digits; null where it begins with
        none. **/
    @:elixir("Haxe.parse_int({0})") static function parseInt(x:String):Null<Int>;

    /** The number that `x` begins with; NaN where it begins with none. **/
    @:elixir("Haxe.parse_float({0})") static function parseFloat(x:String):Float;

    /** A random whole number from 0 up to, not including, `x`. **/
    @:elixir("Haxe.random({0})") static function random(x:Int):Int;

    /** Whether `v` is of the type `t`. **/
    static function isOfType(v:Dynamic, t:Dynamic):Bool;

    /** The old name of `isOfType`. **/
    @:deprecated static function is(v:Dynamic, t:Dynamic):Bool;

    /** `value` as an instance of the class `c`, or null where it is none. **/
    @:elixir("Haxe.downcast({0}, {1})") static function downcast<T:{}, S:T>(value:T, c:Class<S>):S;

    /** The old name of `downcast`. **/
    @:deprecated @:elixir("Haxe.downcast({0}, {1})") static function instance<T:{}, S:T>(value:T, c:Class<S>):S;
}
