package haxe.exceptions;

/** Something that is not written yet. **/
@:native("Haxe.NotImplementedException") extern class NotImplementedException extends PosException {
    /** An exception with a message, made at `pos`. **/
    @:elixir("Haxe.NotImplementedException.exception(message: {0}, previous: {1}, pos_infos: {2})")
    function new(message:String = "Not implemented", ?previous:haxe.Exception, ?pos:haxe.PosInfos):Void;
}
