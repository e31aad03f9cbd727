package haxe.io;

/** A run of bytes of fixed length. In Elixir a binary. **/
extern class Bytes {
    /** How many bytes there are. **/
    @:elixir("byte_size({this})") var length(default, null):Int;

    /** The byte at `pos`, 0 to 255. Behind the end there is none to speak of. **/
    @:elixir(":binary.at({this}, {0})") function get(pos:Int):Int;

    /** Puts the lowest eight bits of `v` at `pos`. **/
    @:elixir("Haxe.bytes_put({this}, {0}, <<{1}>>)") @:elixirResult("nil") @:mutates function set(pos:Int, v:Int):Void;

    /** Puts `len` bytes of `src`, from `srcpos` on, over those from `pos` on. **/
    @:elixir("Haxe.bytes_put({this}, {0}, Haxe.bytes_sub({1}, {2}, {3}))") @:elixirResult("nil") @:mutates
    function blit(pos:Int, src:Bytes, srcpos:Int, len:Int):Void;

    /** Puts the byte `value` over `len` bytes from `pos` on. **/
    @:elixir("Haxe.bytes_put({this}, {0}, :binary.copy(<<{2}>>, {1}))") @:elixirResult("nil") @:mutates
    function fill(pos:Int, len:Int, value:Int):Void;

    /** A copy of `len` bytes from `pos` on. **/
    @:elixir("Haxe.bytes_sub({this}, {0}, {1})") function sub(pos:Int, len:Int):Bytes;

    /** Less than, equal to or more than 0: the first byte that differs decides, then the length. **/
    @:elixir("Haxe.compare({this}, {0})") function compare(other:Bytes):Int;

    /** The eight bytes from `pos` on as a float, the lowest first. **/
    @:elixir("Haxe.bytes_float({this}, {0}, 64)") function getDouble(pos:Int):Float;

    /** The four bytes from `pos` on as a float, the lowest first. **/
    @:elixir("Haxe.bytes_float({this}, {0}, 32)") function getFloat(pos:Int):Float;

    /** Puts `v` as a float of eight bytes at `pos`. **/
    @:elixir("Haxe.bytes_put({this}, {0}, Haxe.float_bytes({1}, 64))") @:elixirResult("nil") @:mutates
    function setDouble(pos:Int, v:Float):Void;

    /** Puts `v` as a float of four bytes at `pos`. **/
    @:elixir("Haxe.bytes_put({this}, {0}, Haxe.float_bytes({1}, 32))") @:elixirResult("nil") @:mutates
    function setFloat(pos:Int, v:Float):Void;

    /** The two bytes from `pos` on as a number that is not negative. **/
    @:elixir(":binary.decode_unsigned(Haxe.bytes_sub({this}, {0}, 2), :little)") function getUInt16(pos:Int):Int;

    /** Puts the lowest 16 bits of `v` at `pos`. **/
    @:elixir("Haxe.bytes_put({this}, {0}, Haxe.int_bytes({1}, 16))") @:elixirResult("nil") @:mutates
    function setUInt16(pos:Int, v:Int):Void;

    /** The four bytes from `pos` on as a number with a sign. **/
    @:elixir("Haxe.bytes_int({this}, {0}, 32)") function getInt32(pos:Int):Int;

    /** The eight bytes from `pos` on as a number with a sign. **/
    @:elixir("Haxe.bytes_int({this}, {0}, 64)") function getInt64(pos:Int):haxe.Int64;

    /** Puts the lowest 32 bits of `v` at `pos`. **/
    @:elixir("Haxe.bytes_put({this}, {0}, Haxe.int_bytes({1}, 32))") @:elixirResult("nil") @:mutates
    function setInt32(pos:Int, v:Int):Void;

    /** Puts the 64 bits of `v` at `pos`. **/
    @:elixir("Haxe.bytes_put({this}, {0}, Haxe.int_bytes({1}, 64))") @:elixirResult("nil") @:mutates
    function setInt64(pos:Int, v:haxe.Int64):Void;

    /** The text that `len` bytes from `pos` on are in UTF-8. **/
    @:elixir("Haxe.bytes_sub({this}, {0}, {1})") function getString(pos:Int, len:Int, ?encoding:Encoding):String;

    /** The text that the bytes are in UTF-8. **/
    @:elixir("{this}") function toString():String;

    /** Two digits of hexadecimal for each byte, in lower case. **/
    @:elixir("Base.encode16({this}, case: :lower)") function toHex():String;

    /** The bytes as numbers. **/
    @:elixir(":binary.bin_to_list({this})") function getData():BytesData;

    /** `length` bytes of 0. **/
    @:elixir(":binary.copy(<<0>>, {0})") static function alloc(length:Int):Bytes;

    /** The bytes of a text in UTF-8. **/
    @:pure @:elixir("{0}") static function ofString(s:String, ?encoding:Encoding):Bytes;

    /** Bytes of numbers from 0 to 255. **/
    @:elixir(":binary.list_to_bin({0})") static function ofData(b:BytesData):Bytes;

    /** The bytes that `toHex` would write so; capital digits are read as well. **/
    @:elixir("Base.decode16!({0}, case: :mixed)") static function ofHex(s:String):Bytes;

    /** The byte at `pos` of what `getData` gave. **/
    @:elixir("Enum.at({0}, {1})") static function fastGet(b:BytesData, pos:Int):Int;
}
