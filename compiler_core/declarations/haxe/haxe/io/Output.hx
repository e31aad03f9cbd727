package haxe.io;

/** What bytes are written to. In Elixir a device: an open file, `:stdio`. **/
extern class Output {
    /** Whether the highest byte of a number comes first. **/
    var bigEndian(default, set):Bool;
    /** Writes a byte. **/
    @:elixir("Haxe.write({this}, <<{0}>>)") function writeByte(c:Int):Void;
    /** Writes at most `len` bytes of `s`, from `pos` on, and says how many. **/
    function writeBytes(s:Bytes, pos:Int, len:Int):Int;
    /** Makes sure that nothing waits to be written. **/
    @:elixir(":ok") function flush():Void;
    /** Closes it. **/
    @:elixir("Haxe.close({this})") function close():Void;
    /** Writes bytes. **/
    @:elixir("Haxe.write({this}, {0})") function write(s:Bytes):Void;
    /** Writes `len` bytes of `s`, from `pos` on. **/
    @:elixir("Haxe.write({this}, Haxe.bytes_sub({0}, {1}, {2}))") function writeFullBytes(s:Bytes, pos:Int, len:Int):Void;
    /** Writes a float as four bytes. **/
    @:elixir("Haxe.write({this}, Haxe.float_bytes({0}, 32))") function writeFloat(x:Float):Void;
    /** Writes a float as eight bytes. **/
    @:elixir("Haxe.write({this}, Haxe.float_bytes({0}, 64))") function writeDouble(x:Float):Void;
    /** Writes a number with a sign as one byte; `Overflow` is thrown for one that does not fit. **/
    @:elixir("Haxe.write({this}, Haxe.int_bytes(Haxe.within({0}, 7), 8))") function writeInt8(x:Int):Void;
    /** Writes a number with a sign as two bytes. **/
    @:elixir("Haxe.write({this}, Haxe.int_bytes(Haxe.within({0}, 15), 16))") function writeInt16(x:Int):Void;
    /** Writes a number without a sign as two bytes. **/
    @:elixir("Haxe.write({this}, Haxe.int_bytes(Haxe.within_unsigned({0}, 16), 16))") function writeUInt16(x:Int):Void;
    /** Writes a number with a sign as three bytes. **/
    @:elixir("Haxe.write({this}, Haxe.int_bytes(Haxe.within({0}, 23), 24))") function writeInt24(x:Int):Void;
    /** Writes a number without a sign as three bytes. **/
    @:elixir("Haxe.write({this}, Haxe.int_bytes(Haxe.within_unsigned({0}, 24), 24))") function writeUInt24(x:Int):Void;
    /** Writes a number with a sign as four bytes. **/
    @:elixir("Haxe.write({this}, Haxe.int_bytes({0}, 32))") function writeInt32(x:Int):Void;
    /** Says how much will be written. **/
    @:elixir(":ok") function prepare(nbytes:Int):Void;
    /** Writes all that can be read. **/
    function writeInput(i:Input, ?bufsize:Int):Void;
    /** Writes a text in UTF-8. **/
    @:elixir("Haxe.write({this}, {0})") function writeString(s:String, ?encoding:Encoding):Void;
}
