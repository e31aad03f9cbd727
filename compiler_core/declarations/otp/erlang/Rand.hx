package erlang;

/** Erlang's `:rand`: numbers by chance, not for secrets. **/
@:native(":rand") extern class Rand {
    /** So many bytes by chance. **/
    static function bytes(count:Int):String;
    /** Where the chance of this process stands, to begin again there. **/
    static function exportSeed():Dynamic;
    /** A number around 0 as the normal distribution has it; or around `mean`. **/
    @:overload(function(mean:Float, variance:Float):Float {})
    static function normal():Float;
    /** Begins the chance of this process anew, by a method and a seed. **/
    static function seed(method:Dynamic, ?seed:Dynamic):Dynamic;
    /** A number from 0 up to, not including, 1; or a whole number from 1 to `max`. **/
    @:overload(function(max:Int):Int {})
    static function uniform():Float;
    /** A number above 0 and below 1. **/
    static function uniformReal():Float;
}
