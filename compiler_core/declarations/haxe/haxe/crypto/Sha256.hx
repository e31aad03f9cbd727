package haxe.crypto;

/** The checksum SHA-256. **/
extern class Sha256 {
    /** The checksum of a text in hexadecimal digits. **/
    @:elixir("Base.encode16(:crypto.hash(:sha256, {0}), case: :lower)") static function encode(s:String):String;
    /** The checksum of bytes. **/
    @:elixir(":crypto.hash(:sha256, {0})") static function make(b:haxe.io.Bytes):haxe.io.Bytes;
}
