package haxe.crypto;

/** The checksum SHA-1. **/
extern class Sha1 {
    /** The checksum of a text in hexadecimal digits. **/
    @:elixir("Base.encode16(:crypto.hash(:sha, {0}), case: :lower)") static function encode(s:String):String;
    /** The checksum of bytes. **/
    @:elixir(":crypto.hash(:sha, {0})") static function make(b:haxe.io.Bytes):haxe.io.Bytes;
}
