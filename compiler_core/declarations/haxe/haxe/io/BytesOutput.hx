package haxe.io;

/** Gathers bytes that are written; `BytesBuffer` can be kept in Elixir. **/
extern class BytesOutput extends Output {
    /** How many bytes there are so far. **/
    var length(get, never):Int;
    /** Nothing yet. **/
    function new():Void;
    /** All that was written. **/
    function getBytes():Bytes;
}
