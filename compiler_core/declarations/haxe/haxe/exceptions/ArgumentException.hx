package haxe.exceptions;

/** An argument that a function can't take. **/
@:native("Haxe.ArgumentException") extern class ArgumentException extends PosException {
    /** The argument's name. **/
    @:elixir("{this}.argument") final argument:String;
    /** An exception for the argument of that name; without a message it says that it is invalid. **/
    @:elixir("Haxe.ArgumentException.exception(argument: {0}, message: {1}, previous: {2}, pos_infos: {3})")
    function new(argument:String, ?message:String, ?previous:haxe.Exception, ?pos:haxe.PosInfos):Void;
}
