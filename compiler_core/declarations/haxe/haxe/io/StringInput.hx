package haxe.io;

/** Reads the bytes of a text. **/
extern class StringInput extends BytesInput {
    /** Reads the bytes of `s`. **/
    function new(s:String):Void;
}
