package haxe.crypto;

/** The checksum MD5. **/
extern class Md5 {
    /** The checksum of a text in hexadecimal digits. **/
    @:elixir("Base.encode16(:erlang.md5({0}), case: :lower)") static function encode(s:String):String;
    /** The checksum of bytes. **/
    @:elixir(":erlang.md5({0})") static function make(b:haxe.io.Bytes):haxe.io.Bytes;
}
