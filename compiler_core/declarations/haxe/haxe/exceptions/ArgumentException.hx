package haxe.exceptions;

/** An argument that a function can't take. **/
extern class ArgumentException extends PosException {
    /** The argument's name. **/
    final argument:String;
    function new(argument:String, ?message:String, ?previous:haxe.Exception, ?pos:haxe.PosInfos):Void;
}
