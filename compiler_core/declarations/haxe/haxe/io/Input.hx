package haxe.io;

/** Bytes that are read one after the other. In Elixir a device: an open file, `:stdio`. **/
extern class Input {
    /** Whether the highest byte of a number comes first. **/
    var bigEndian(default, set):Bool;
    /** The next byte; `Eof` is thrown where there is none. **/
    @:elixir("Haxe.read_byte({this})") function readByte():Int;
    /** Reads at most `len` bytes into `s` from `pos` on and says how many. **/
    function readBytes(s:Bytes, pos:Int, len:Int):Int;
    /** Closes it. **/
    @:elixir("Haxe.close({this})") function close():Void;
    /** All that is left. **/
    @:elixir("Haxe.read_all({this})") function readAll(?bufsize:Int):Bytes;
    /** Reads exactly `len` bytes into `s` from `pos` on. **/
    function readFullBytes(s:Bytes, pos:Int, len:Int):Void;
    /** The next `nbytes` bytes. **/
    @:elixir("Haxe.read_exactly({this}, {0})") function read(nbytes:Int):Bytes;
    /** The text up to the byte `end`, which is read as well. **/
    @:elixir("Haxe.read_until({this}, {0})") function readUntil(end:Int):String;
    /** The next line without its line break; `Eof` is thrown where there is none. **/
    @:elixir("Haxe.read_line({this})") function readLine():String;
    /** A float of four bytes. **/
    @:elixir("Haxe.bytes_float(Haxe.read_exactly({this}, 4), 0, 32)") function readFloat():Float;
    /** A float of eight bytes. **/
    @:elixir("Haxe.bytes_float(Haxe.read_exactly({this}, 8), 0, 64)") function readDouble():Float;
    /** A number of one byte with a sign. **/
    @:elixir("Haxe.bytes_int(Haxe.read_exactly({this}, 1), 0, 8)") function readInt8():Int;
    /** A number of two bytes with a sign. **/
    @:elixir("Haxe.bytes_int(Haxe.read_exactly({this}, 2), 0, 16)") function readInt16():Int;
    /** A number of two bytes without a sign. **/
    @:elixir(":binary.decode_unsigned(Haxe.read_exactly({this}, 2), :little)") function readUInt16():Int;
    /** A number of three bytes with a sign. **/
    @:elixir("Haxe.bytes_int(Haxe.read_exactly({this}, 3), 0, 24)") function readInt24():Int;
    /** A number of three bytes without a sign. **/
    @:elixir(":binary.decode_unsigned(Haxe.read_exactly({this}, 3), :little)") function readUInt24():Int;
    /** A number of four bytes with a sign. **/
    @:elixir("Haxe.bytes_int(Haxe.read_exactly({this}, 4), 0, 32)") function readInt32():Int;
    /** The text that the next `len` bytes are. **/
    @:elixir("Haxe.read_exactly({this}, {0})") function readString(len:Int, ?encoding:Encoding):String;
}
