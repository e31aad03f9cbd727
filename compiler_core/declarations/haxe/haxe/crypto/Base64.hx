package haxe.crypto;

import haxe.io.Bytes;

/** Bytes as text of 64 different characters. **/
extern class Base64 {
    /** The characters. **/
    @:elixir("\"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/\"") static var CHARS(default, null):String;
    /** The characters as bytes. **/
    @:elixir("\"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/\"") static var BYTES(default, null):Bytes;
    /** The characters that can stand in an address. **/
    @:elixir("\"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_\"") static var URL_CHARS(default, null):String;
    /** The same as bytes. **/
    @:elixir("\"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_\"") static var URL_BYTES(default, null):Bytes;
    /** Bytes as text, filled up with `=` unless `complement` is false. **/
    @:elixir("Base.encode64({0}, padding: {1|true})") static function encode(bytes:Bytes, complement:Bool = true):String;
    /** The bytes of such a text; `complement` says that it may end in `=`. **/
    @:elixir("Base.decode64!(Haxe.unpadded({0}, {1|true}), padding: false)") static function decode(str:String, complement:Bool = true):Bytes;
    /** Bytes as text for an address, filled up with `=` where `complement` is true. **/
    @:elixir("Base.url_encode64({0}, padding: {1|false})") static function urlEncode(bytes:Bytes, complement:Bool = false):String;
    /** The bytes of such a text. **/
    @:elixir("Base.url_decode64!(Haxe.unpadded({0}, {1|false}), padding: false)")
    static function urlDecode(str:String, complement:Bool = false):Bytes;
}
