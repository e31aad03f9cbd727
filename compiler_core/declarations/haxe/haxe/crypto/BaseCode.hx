package haxe.crypto;

import haxe.io.Bytes;

/** Bytes as text of 2, 4, 8, … characters that one chooses. In Elixir those characters. **/
extern class BaseCode {
    /** By these characters; there must be 2, 4, 8, … of them. **/
    @:elixir("{0}") function new(base:Bytes):Void;
    /** Bytes in those characters. **/
    @:elixir("Haxe.base_encode({0}, {this})") function encodeBytes(b:Bytes):Bytes;
    /** The bytes that such characters stand for. **/
    @:elixir("Haxe.base_decode({0}, {this})") function decodeBytes(b:Bytes):Bytes;
    /** A text in those characters. **/
    @:elixir("Haxe.base_encode({0}, {this})") function encodeString(s:String):String;
    /** The text that such characters stand for. **/
    @:elixir("Haxe.base_decode({0}, {this})") function decodeString(s:String):String;
    /** A text in the characters of `base`. **/
    @:elixir("Haxe.base_encode({0}, {1})") static function encode(s:String, base:String):String;
    /** The text that characters of `base` stand for. **/
    @:elixir("Haxe.base_decode({0}, {1})") static function decode(s:String, base:String):String;
}
