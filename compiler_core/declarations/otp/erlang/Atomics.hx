package erlang;

/** Erlang's `:atomics`: numbers of 64 bits that many processes change without a lock. Positions count from 1. **/
@:native(":atomics") extern class Atomics {
    /** Adds to one. **/
    static function add(atomics:Dynamic, position:Int, amount:Int):Atom;
    /** Adds to one; gives what it stands at then. **/
    static function addGet(atomics:Dynamic, position:Int, amount:Int):Int;
    /** Sets one that is still `expected`: `:ok`, or what it is. **/
    static function compareExchange(atomics:Dynamic, position:Int, expected:Int, desired:Int):Dynamic;
    /** Sets one; gives what it was. **/
    static function exchange(atomics:Dynamic, position:Int, desired:Int):Int;
    /** What one stands at. **/
    static function get(atomics:Dynamic, position:Int):Int;
    /** How many there are, and what they can hold. **/
    static function info(atomics:Dynamic):Dynamic;
    /** So many, all at 0: `{signed: false}` for numbers from 0 on. **/
    @:native("new") static function create(size:Int, options:Keyword<{?signed:Bool}>):Dynamic;
    /** Sets one. **/
    static function put(atomics:Dynamic, position:Int, value:Int):Atom;
    /** Takes from one. **/
    static function sub(atomics:Dynamic, position:Int, amount:Int):Atom;
    /** Takes from one; gives what it stands at then. **/
    static function subGet(atomics:Dynamic, position:Int, amount:Int):Int;
}
