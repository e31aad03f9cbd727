package haxe.ds;

import haxe.iterators.ArrayIterator;
import haxe.iterators.ArrayKeyValueIterator;

/** A chain of values. In Elixir a list. **/
extern class List<T> {
    /** Number of elements. **/
    @:elixir("length({this})") var length(default, null):Int;
    /** An empty list. **/
    @:elixir("[]") function new():Void;
    /** Puts `item` at the end. **/
    @:elixir("{this} ++ [{0}]") @:elixirResult("nil") @:mutates function add(item:T):Void;
    /** Puts `item` at the front. **/
    @:elixir("[{0} | {this}]") @:elixirResult("nil") @:mutates function push(item:T):Void;
    /** The first element, or null. **/
    @:elixir("List.first({this})") function first():Null<T>;
    /** The last element, or null. **/
    @:elixir("List.last({this})") function last():Null<T>;
    /** Takes off the first element and gives it back, or null. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function pop():Null<T>;
    /** Whether there is no element. **/
    @:elixir("{this} == []") function isEmpty():Bool;
    /** Takes out all elements. **/
    @:elixir("[]") @:elixirResult("nil") @:mutates function clear():Void;
    /** Takes out the first `v` and says whether there was one. **/
    @:elixir("List.delete({this}, {0})") @:elixirResult("Enum.member?({this}, {0})") @:mutates function remove(v:T):Bool;
    /** An iterator over the elements. **/
    @:elixir("{this}") function iterator():ArrayIterator<T>;
    /** An iterator over positions and elements. **/
    @:elixir("Haxe.key_values({this})") function keyValueIterator():ArrayKeyValueIterator<T>;
    /** The list as text, in braces. **/
    @:elixir("\"{#{Enum.map_join({this}, \", \", &Haxe.string/1)}}\"") function toString():String;
    /** The elements as text, with `sep` between them. **/
    @:elixir("Enum.map_join({this}, {0}, &Haxe.string/1)") function join(sep:String):String;
    /** The elements that `f` is true for. **/
    @:elixir("Enum.filter({this}, {0})") function filter(f:T -> Bool):List<T>;
    /** What `f` makes of each element. **/
    @:elixir("Enum.map({this}, {0})") function map<X>(f:T -> X):List<X>;
}
