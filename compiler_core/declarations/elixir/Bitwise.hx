/** Bit by bit, with no bound at 32 bits. **/
@:native("Bitwise") extern class Bitwise {
    /** Bits that both have. **/
    static function band(first:Int, second:Int):Int;
    /** Each bit the other way round. **/
    static function bnot(number:Int):Int;
    /** Bits that one of them has, or both. **/
    static function bor(first:Int, second:Int):Int;
    /** Moved to the left. **/
    static function bsl(number:Int, count:Int):Int;
    /** Moved to the right; the sign stays. **/
    static function bsr(number:Int, count:Int):Int;
    /** Bits that just one of them has. **/
    static function bxor(first:Int, second:Int):Int;
}
