package erlang;

/** Erlang's `:counters`: numbers that many processes count up. Positions count from 1. **/
@:native(":counters") extern class Counters {
    /** Adds to one. **/
    static function add(counters:Dynamic, position:Int, amount:Int):Atom;
    /** What one stands at. **/
    static function get(counters:Dynamic, position:Int):Int;
    /** How many there are, and how much memory they take. **/
    static function info(counters:Dynamic):Dynamic;
    /** So many, all at 0: `["atomics"]`, or `["write_concurrency"]`. **/
    @:native("new") static function create(size:Int, options:Array<Atom>):Dynamic;
    /** Sets one. **/
    static function put(counters:Dynamic, position:Int, value:Int):Atom;
    /** Takes from one. **/
    static function sub(counters:Dynamic, position:Int, amount:Int):Atom;
}
