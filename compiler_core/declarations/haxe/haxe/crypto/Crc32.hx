package haxe.crypto;

import haxe.io.Bytes;

/** The checksum CRC-32. In Elixir the number so far. **/
extern class Crc32 {
    /** Of no bytes yet. **/
    @:elixir("0") function new():Void;
    /** Takes in a byte. **/
    @:elixir(":erlang.crc32({this}, <<{0}>>)") @:elixirResult("nil") @:mutates function byte(b:Int):Void;
    /** Takes in `len` bytes of `b` from `pos` on. **/
    @:elixir(":erlang.crc32({this}, Haxe.bytes_sub({0}, {1}, {2}))") @:elixirResult("nil") @:mutates
    function update(b:Bytes, pos:Int, len:Int):Void;
    /** The checksum so far. **/
    @:elixir("Haxe.int32({this})") function get():Int;
    /** The checksum of bytes. **/
    @:elixir("Haxe.int32(:erlang.crc32({0}))") static function make(data:Bytes):Int;
}
