package haxe.exceptions;

/** An exception that knows where it was made. **/
@:native("Haxe.PosException") extern class PosException extends haxe.Exception {
    /** Where it was made. **/
    @:elixir("{this}.pos_infos") final posInfos:haxe.PosInfos;
    /** An exception with a message, made at `pos`. **/
    @:elixir("Haxe.PosException.exception(message: {0}, previous: {1}, pos_infos: {2})")
    function new(message:String, ?previous:haxe.Exception, ?pos:haxe.PosInfos):Void;
}
