package haxe.crypto;

import haxe.io.Bytes;

/** The checksum Adler-32. In Elixir the number so far. **/
extern class Adler32 {
    /** Of no bytes yet. **/
    @:elixir("1") function new():Void;
    /** The checksum so far. **/
    @:elixir("Haxe.int32({this})") function get():Int;
    /** Takes in `len` bytes of `b` from `pos` on. **/
    @:elixir(":erlang.adler32({this}, Haxe.bytes_sub({0}, {1}, {2}))") @:elixirResult("nil") @:mutates
    function update(b:Bytes, pos:Int, len:Int):Void;
    /** Whether both have come to the same. **/
    @:elixir("{this} == {0}") function equals(a:Adler32):Bool;
    /** Its two halves in hexadecimal digits. **/
    @:elixir("Haxe.hex(Bitwise.bsr({this}, 16), 8) <> Haxe.hex(Bitwise.band({this}, 0xFFFF), 8)") function toString():String;
    /** A checksum as it stands in what is read. **/
    static function read(i:haxe.io.Input):Adler32;
    /** The checksum of bytes. **/
    @:elixir("Haxe.int32(:erlang.adler32({0}))") static function make(b:Bytes):Int;
}
