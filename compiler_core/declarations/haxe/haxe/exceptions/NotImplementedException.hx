package haxe.exceptions;

/** Something that is not written yet. **/
extern class NotImplementedException extends PosException {
    function new(message:String = "Not implemented", ?previous:haxe.Exception, ?pos:haxe.PosInfos):Void;
}
