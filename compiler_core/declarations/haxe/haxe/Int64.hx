package haxe;

/** A whole number of 64 bits. In Elixir an integer that wraps at 64 bits. **/
@:transitive extern abstract Int64(Int) {
    /** The same number. **/
    @:elixir("{this}") function copy():Int64;
    /** The number with these two halves. **/
    @:elixir("Haxe.int64_make({0}, {1})") static function make(high:Int32, low:Int32):Int64;
    /** A number of 32 bits. **/
    @:elixir("{0}") @:from static function ofInt(x:Int):Int64;
    /** The number in 32 bits; one that does not fit is thrown. **/
    @:elixir("Haxe.int64_to_int({0})") static function toInt(x:Int64):Int;
    /** The old name of `isInt64`. **/
    @:deprecated static function is(val:Dynamic):Bool;
    /** Whether `val` is such a number. **/
    static function isInt64(val:Dynamic):Bool;
    /** The upper 32 bits. **/
    @:deprecated @:elixir("Bitwise.bsr({0}, 32)") static function getHigh(x:Int64):Int32;
    /** The lower 32 bits. **/
    @:deprecated @:elixir("Haxe.int32({0})") static function getLow(x:Int64):Int32;
    /** Whether it is below 0. **/
    @:elixir("{0} < 0") static function isNeg(x:Int64):Bool;
    /** Whether it is 0. **/
    @:elixir("{0} == 0") static function isZero(x:Int64):Bool;
    /** Less than, equal to or more than 0. **/
    @:elixir("Haxe.compare({0}, {1})") static function compare(a:Int64, b:Int64):Int;
    /** The same of both numbers without a sign. **/
    @:elixir("Haxe.compare(Bitwise.band({0}, 0xFFFFFFFFFFFFFFFF), Bitwise.band({1}, 0xFFFFFFFFFFFFFFFF))")
    static function ucompare(a:Int64, b:Int64):Int;
    /** Its digits. **/
    @:elixir("to_string({0})") static function toStr(x:Int64):String;
    @:elixir("to_string({this})") private function toString():String;
    /** The number whose digits `sParam` has; what is none, or too large, is thrown. **/
    @:elixir("Haxe.int64_parse({0})") static function parseString(sParam:String):Int64;
    /** The whole number nearer to zero; what is too large is thrown. **/
    @:elixir("Haxe.int64_from_float({0})") static function fromFloat(f:Float):Int64;
    /** The quotient towards zero, and what is left over. **/
    @:elixir("%{quotient: Haxe.int64(div({0}, {1})), modulus: rem({0}, {1})}")
    static function divMod(dividend:Int64, divisor:Int64):{quotient:Int64, modulus:Int64};
    /** The upper 32 bits. **/
    @:elixir("Bitwise.bsr({this}, 32)") var high(get, never):Int32;
    /** The lower 32 bits. **/
    @:elixir("Haxe.int32({this})") var low(get, never):Int32;
    @:elixir("Haxe.int64({0} + {1})") @:op(A + B) static function add(a:Int64, b:Int64):Int64;
    @:elixir("Haxe.int64({0} + {1})") @:op(A + B) @:commutative private static function addInt(a:Int64, b:Int):Int64;
    @:elixir("Haxe.int64({0} - {1})") @:op(A - B) static function sub(a:Int64, b:Int64):Int64;
    @:elixir("Haxe.int64({0} - {1})") @:op(A - B) private static function subInt(a:Int64, b:Int):Int64;
    @:elixir("Haxe.int64({0} - {1})") @:op(A - B) private static function intSub(a:Int, b:Int64):Int64;
    @:elixir("Haxe.int64({0} * {1})") @:op(A * B) static function mul(a:Int64, b:Int64):Int64;
    @:elixir("Haxe.int64({0} * {1})") @:op(A * B) @:commutative private static function mulInt(a:Int64, b:Int):Int64;
    @:elixir("Haxe.int64(div({0}, {1}))") @:op(A / B) static function div(a:Int64, b:Int64):Int64;
    @:elixir("Haxe.int64(div({0}, {1}))") @:op(A / B) private static function divInt(a:Int64, b:Int):Int64;
    @:elixir("Haxe.int64(div({0}, {1}))") @:op(A / B) private static function intDiv(a:Int, b:Int64):Int64;
    @:elixir("rem({0}, {1})") @:op(A % B) static function mod(a:Int64, b:Int64):Int64;
    @:elixir("rem({0}, {1})") @:op(A % B) private static function modInt(a:Int64, b:Int):Int64;
    @:elixir("rem({0}, {1})") @:op(A % B) private static function intMod(a:Int, b:Int64):Int64;
    @:elixir("{0} == {1}") @:op(A == B) static function eq(a:Int64, b:Int64):Bool;
    @:elixir("{0} == {1}") @:op(A == B) @:commutative private static function eqInt(a:Int64, b:Int):Bool;
    @:elixir("{0} != {1}") @:op(A != B) static function neq(a:Int64, b:Int64):Bool;
    @:elixir("{0} != {1}") @:op(A != B) @:commutative private static function neqInt(a:Int64, b:Int):Bool;
    @:elixir("{0} < {1}") @:op(A < B) private static function lt(a:Int64, b:Int64):Bool;
    @:elixir("{0} < {1}") @:op(A < B) private static function ltInt(a:Int64, b:Int):Bool;
    @:elixir("{0} < {1}") @:op(A < B) private static function intLt(a:Int, b:Int64):Bool;
    @:elixir("{0} <= {1}") @:op(A <= B) private static function lte(a:Int64, b:Int64):Bool;
    @:elixir("{0} <= {1}") @:op(A <= B) private static function lteInt(a:Int64, b:Int):Bool;
    @:elixir("{0} <= {1}") @:op(A <= B) private static function intLte(a:Int, b:Int64):Bool;
    @:elixir("{0} > {1}") @:op(A > B) private static function gt(a:Int64, b:Int64):Bool;
    @:elixir("{0} > {1}") @:op(A > B) private static function gtInt(a:Int64, b:Int):Bool;
    @:elixir("{0} > {1}") @:op(A > B) private static function intGt(a:Int, b:Int64):Bool;
    @:elixir("{0} >= {1}") @:op(A >= B) private static function gte(a:Int64, b:Int64):Bool;
    @:elixir("{0} >= {1}") @:op(A >= B) private static function gteInt(a:Int64, b:Int):Bool;
    @:elixir("{0} >= {1}") @:op(A >= B) private static function intGte(a:Int, b:Int64):Bool;
    @:elixir("Haxe.int64(-{0})") @:op(-A) static function neg(x:Int64):Int64;
    @:elixir("Bitwise.bnot({0})") @:op(~A) private static function complement(a:Int64):Int64;
    @:elixir("Bitwise.band({0}, {1})") @:op(A & B) static function and(a:Int64, b:Int64):Int64;
    @:elixir("Bitwise.bor({0}, {1})") @:op(A | B) static function or(a:Int64, b:Int64):Int64;
    @:elixir("Bitwise.bxor({0}, {1})") @:op(A ^ B) static function xor(a:Int64, b:Int64):Int64;
    @:elixir("Haxe.int64(Bitwise.bsl({0}, Bitwise.band({1}, 63)))") @:op(A << B) static function shl(a:Int64, b:Int):Int64;
    @:elixir("Bitwise.bsr({0}, Bitwise.band({1}, 63))") @:op(A >> B) static function shr(a:Int64, b:Int):Int64;
    @:elixir("Haxe.int64_shift_unsigned({0}, {1})") @:op(A >>> B) static function ushr(a:Int64, b:Int):Int64;
    @:op(++A) private function preIncrement():Int64;
    @:op(A++) private function postIncrement():Int64;
    @:op(--A) private function preDecrement():Int64;
    @:op(A--) private function postDecrement():Int64;
}
