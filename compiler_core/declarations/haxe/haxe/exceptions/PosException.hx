package haxe.exceptions;

/** An exception that knows where it was made. **/
extern class PosException extends haxe.Exception {
    /** Where it was made. **/
    final posInfos:haxe.PosInfos;
    function new(message:String, ?previous:haxe.Exception, ?pos:haxe.PosInfos):Void;
}
