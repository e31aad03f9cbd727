package haxe;

import haxe.iterators.DynamicAccessIterator;
import haxe.iterators.DynamicAccessKeyValueIterator;

/** A structure whose fields are all of one type, read and written by names. **/
extern abstract DynamicAccess<T>(Dynamic<T>) from Dynamic<T> to Dynamic<T> {
    /** A structure without fields. **/
    @:elixir("%{}") function new():Void;

    /** The field `key`, or null where there is none. **/
    @:elixir("Haxe.get({this}, {0})") @:arrayAccess function get(key:String):Null<T>;

    /** Gives the field `key` a value, and gives that back. **/
    @:elixir("Haxe.put({this}, {0}, {1})") @:elixirResult("{1}") @:mutates @:arrayAccess function set(key:String, value:T):T;

    /** Whether there is a field `key`. **/
    @:elixir("Haxe.has({this}, {0})") function exists(key:String):Bool;

    /** Takes out the field `key` and says whether there was one. **/
    @:elixir("Haxe.delete({this}, {0})") @:elixirResult("Haxe.has({this}, {0})") @:mutates function remove(key:String):Bool;

    /** The names of the fields, in no order that can be relied on. **/
    @:elixir("Haxe.fields({this})") function keys():Array<String>;

    /** A copy that shares its values. **/
    @:elixir("{this}") function copy():DynamicAccess<T>;

    /** The values. **/
    @:elixir("Map.values({this})") function iterator():DynamicAccessIterator<T>;

    /** Names with their values. **/
    @:elixir("Haxe.named_values({this})") function keyValueIterator():DynamicAccessKeyValueIterator<T>;
}
