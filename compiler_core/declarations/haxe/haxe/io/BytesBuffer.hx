package haxe.io;

/** Bytes that are put together piece by piece. In Elixir the binary so far. **/
extern class BytesBuffer {
    /** How many bytes there are so far. **/
    @:elixir("byte_size({this})") var length(get, never):Int;

    /** Nothing yet. **/
    @:elixir("\"\"") function new():Void;

    /** Puts the lowest eight bits of `byte` at the end. **/
    @:elixir("{this} <> <<{0}>>") @:elixirResult("nil") @:mutates function addByte(byte:Int):Void;

    /** Puts all bytes of `src` at the end. **/
    @:elixir("{this} <> {0}") @:elixirResult("nil") @:mutates function add(src:Bytes):Void;

    /** Puts a text in UTF-8 at the end. **/
    @:elixir("{this} <> {0}") @:elixirResult("nil") @:mutates function addString(v:String, ?encoding:Encoding):Void;

    /** Puts a number of four bytes at the end, the lowest first. **/
    @:elixir("{this} <> Haxe.int_bytes({0}, 32)") @:elixirResult("nil") @:mutates function addInt32(v:Int):Void;

    /** Puts a number of eight bytes at the end, the lowest first. **/
    @:elixir("{this} <> Haxe.int_bytes({0}, 64)") @:elixirResult("nil") @:mutates function addInt64(v:haxe.Int64):Void;

    /** Puts a float of four bytes at the end. **/
    @:elixir("{this} <> Haxe.float_bytes({0}, 32)") @:elixirResult("nil") @:mutates function addFloat(v:Float):Void;

    /** Puts a float of eight bytes at the end. **/
    @:elixir("{this} <> Haxe.float_bytes({0}, 64)") @:elixirResult("nil") @:mutates function addDouble(v:Float):Void;

    /** Puts `len` bytes of `src`, from `pos` on, at the end. **/
    @:elixir("{this} <> Haxe.bytes_sub({0}, {1}, {2})") @:elixirResult("nil") @:mutates
    function addBytes(src:Bytes, pos:Int, len:Int):Void;

    /** All that was put in. **/
    @:elixir("{this}") function getBytes():Bytes;
}
