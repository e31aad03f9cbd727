package haxe.crypto;

import haxe.io.Bytes;

/** What an `Hmac` computes with. **/
enum HashMethod {
    MD5;
    SHA1;
    SHA256;
}

/** A checksum that only who has the key can make. In Elixir its method. **/
extern class Hmac {
    @:elixir("{0}") function new(hashMethod:HashMethod):Void;
    /** The checksum of `msg` with `key`. **/
    @:elixir("Haxe.hmac({this}, {0}, {1})") function make(key:Bytes, msg:Bytes):Bytes;
}
