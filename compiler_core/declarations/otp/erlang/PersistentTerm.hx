package erlang;

/** Erlang's `:persistent_term`: values that are read often and hardly ever changed. **/
@:native(":persistent_term") extern class PersistentTerm {
    /** Takes a key out; says whether it was there. **/
    static function erase(key:Dynamic):Bool;
    /** The value of a key, else `otherwise`; raises where there is neither. With no key: all pairs. **/
    static function get(?key:Dynamic, ?otherwise:Dynamic):Dynamic;
    /** How many there are and how much memory they take. **/
    static function info():Dynamic;
    /** Keeps a value. **/
    static function put(key:Dynamic, value:Dynamic):Atom;
}
