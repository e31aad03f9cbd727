package haxe.io;

/** Gathers bytes that are written. In Elixir a device, a `StringIO`. **/
extern class BytesOutput extends Output {
    /** How many bytes there are so far. **/
    @:elixir("byte_size(elem(StringIO.contents({this}), 1))") var length(get, never):Int;
    /** Nothing yet. **/
    @:elixir("elem(StringIO.open(\"\", encoding: :latin1), 1)") function new():Void;
    /** All that was written. **/
    @:elixir("elem(StringIO.contents({this}), 1)") function getBytes():Bytes;
}
