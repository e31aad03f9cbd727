package haxe;

import haxe.iterators.RestIterator;
import haxe.iterators.RestKeyValueIterator;

/** The arguments of a function that takes any number of them. In Elixir a list. **/
extern abstract Rest<T>(Array<T>) {
    /** How many there are. **/
    @:elixir("length({this})") var length(get, never):Int;
    /** An array's elements as arguments. **/
    @:elixir("{0}") @:from static function of<T>(array:Array<T>):Rest<T>;
    @:elixir("Haxe.at({this}, {0})") @:arrayAccess private function get(index:Int):T;
    /** The arguments as an array. **/
    @:elixir("{this}") @:to function toArray():Array<T>;
    /** Goes through the arguments. **/
    @:elixir("{this}") function iterator():RestIterator<T>;
    /** Goes through positions and arguments. **/
    @:elixir("Haxe.key_values({this})") function keyValueIterator():RestKeyValueIterator<T>;
    /** These arguments, then `item`. **/
    @:elixir("{this} ++ [{0}]") function append(item:T):Rest<T>;
    /** `item`, then these arguments. **/
    @:elixir("[{0} | {this}]") function prepend(item:T):Rest<T>;
    /** The arguments as text. **/
    @:elixir("Haxe.string({this})") function toString():String;
}
