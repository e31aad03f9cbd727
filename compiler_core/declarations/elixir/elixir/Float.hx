package elixir;

import StdTypes;
import String;

/** Numbers with a fraction. **/
@:native("Float") extern class Float {
    /** The next number up with so many digits behind the point. **/
    static function ceil(number:StdTypes.Float, ?precision:Int):StdTypes.Float;
    /** The next number down with so many digits behind the point. **/
    static function floor(number:StdTypes.Float, ?precision:Int):StdTypes.Float;
    /** The largest there is. **/
    static function maxFinite():StdTypes.Float;
    /** The smallest there is. **/
    static function minFinite():StdTypes.Float;
    /** The number that a text begins with, and what follows; `:error` where it begins with none. **/
    static function parse(text:String):OneOf<{StdTypes.Float, String}, :error>;
    /** `base` multiplied with itself so many times. **/
    static function pow(base:StdTypes.Float, exponent:StdTypes.Float):StdTypes.Float;
    /** Two whole numbers whose quotient it is. **/
    static function ratio(number:StdTypes.Float):{Int, Int};
    /** The nearest number with so many digits behind the point. **/
    static function round(number:StdTypes.Float, ?precision:Int):StdTypes.Float;
    /** The shortest digits that read back the same, as characters. **/
    static function toCharlist(number:StdTypes.Float):Array<Int>;
    /** The shortest digits that read back the same. **/
    static function toString(number:StdTypes.Float):String;
}
