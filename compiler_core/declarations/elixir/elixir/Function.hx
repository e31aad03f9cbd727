package elixir;

import StdTypes;

/** Functions as values. **/
@:native("Function") extern class Function {
    /** A module's function as a value. **/
    static function capture(module:Dynamic, name:Atom, arity:Int):Dynamic;
    /** Gives back what it gets. **/
    static function identity<T>(value:T):T;
    /** What is known of a function, or one item of it. **/
    static function info(f:Dynamic, ?item:Atom):Dynamic;
}
