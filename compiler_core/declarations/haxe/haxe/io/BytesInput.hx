package haxe.io;

/** Reads bytes that are there already. **/
extern class BytesInput extends Input {
    /** Where the next byte stands. **/
    var position(get, set):Int;
    /** How many bytes there are. **/
    var length(get, never):Int;
    /** Reads `len` bytes of `b` from `pos` on. **/
    function new(b:Bytes, ?pos:Int, ?len:Int):Void;
    override function readBytes(buf:Bytes, pos:Int, len:Int):Int;
}
