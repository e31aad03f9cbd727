package haxe.io;

/** Reads bytes that are there already. In Elixir a device, a `StringIO`. **/
extern class BytesInput extends Input {
    /** Where the next byte stands. **/
    @:elixir("Haxe.read_position({this})") var position(get, set):Int;
    /** How many bytes there are. **/
    @:elixir("Haxe.read_length({this})") var length(get, never):Int;
    /** Reads `len` bytes of `b` from `pos` on. **/
    @:elixir("Haxe.reader({0}, {1|0}, {2|nil})") function new(b:Bytes, ?pos:Int, ?len:Int):Void;
    override function readBytes(buf:Bytes, pos:Int, len:Int):Int;
}
