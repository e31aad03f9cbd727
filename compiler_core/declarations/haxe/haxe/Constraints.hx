package haxe;

/** Any function: for type parameters. **/
@:callable abstract Function(Dynamic) {}

/** An enum whose constructors take no arguments. **/
abstract FlatEnum(Dynamic) {}

/** Anything but `Void`. **/
abstract NotVoid(Dynamic) {}

/** A class whose constructor is of the type `T`. **/
abstract Constructible<T>(Dynamic) {}

/** What all maps can do. **/
interface IMap<K, V> {
    @:elixir("Map.get({this}, {0})") function get(k:K):Null<V>;
    @:elixir("Map.put({this}, {0}, {1})") @:elixirResult("nil") @:mutates function set(k:K, v:V):Void;
    @:elixir("Map.has_key?({this}, {0})") function exists(k:K):Bool;
    @:elixir("Map.delete({this}, {0})") @:elixirResult("Map.has_key?({this}, {0})") @:mutates function remove(k:K):Bool;
    @:elixir("Map.keys({this})") function keys():Iterator<K>;
    @:elixir("Map.values({this})") function iterator():Iterator<V>;
    @:elixir("Haxe.key_values({this})") function keyValueIterator():KeyValueIterator<K, V>;
    @:elixir("{this}") function copy():IMap<K, V>;
    @:elixir("Haxe.string({this})") function toString():String;
    @:elixir("%{}") @:elixirResult("nil") @:mutates function clear():Void;
}
