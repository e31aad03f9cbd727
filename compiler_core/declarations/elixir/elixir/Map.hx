package elixir;

import StdTypes;

/** Maps as values: each function gives back another map. **/
@:native("Map") extern class Map {
    /** Without this key. **/
    static function delete<K, V>(map:haxe.ds.Map<K, V>, key:K):haxe.ds.Map<K, V>;
    /** Without these keys. **/
    static function drop<K, V>(map:haxe.ds.Map<K, V>, keys:Array<K>):haxe.ds.Map<K, V>;
    /** Whether both hold the same. **/
    @:native("equal?") static function equal<K, V>(first:haxe.ds.Map<K, V>, second:haxe.ds.Map<K, V>):Bool;
    /** The value of a key, if it is there. **/
    static function fetch<K, V>(map:haxe.ds.Map<K, V>, key:K):Found<V>;
    /** The value of a key; raises where it is missing. **/
    @:native("fetch!") static function fetchOrRaise<K, V>(map:haxe.ds.Map<K, V>, key:K):V;
    /** The pairs `{key, value}` that `f` is true for. **/
    static function filter<K, V>(map:haxe.ds.Map<K, V>, f:{K, V} -> Bool):haxe.ds.Map<K, V>;
    /** A map with these keys, which all have the same value. **/
    static function fromKeys<K, V>(keys:Array<K>, value:V):haxe.ds.Map<K, V>;
    /** The fields of a struct as a map. **/
    static function fromStruct(struct:Dynamic):Dynamic;
    /** The value of a key, else `otherwise`, else null. **/
    static function get<K, V>(map:haxe.ds.Map<K, V>, key:K, ?otherwise:V):Null<V>;
    /** `f` gets the key's value and gives `{answer, newValue}`, or `:pop` to take it out. **/
    static function getAndUpdate<K, V>(map:haxe.ds.Map<K, V>, key:K, f:Null<V> -> Dynamic):{Dynamic, haxe.ds.Map<K, V>};
    /** As `getAndUpdate`; raises where the key is missing. **/
    @:native("get_and_update!")
    static function getAndUpdateOrRaise<K, V>(map:haxe.ds.Map<K, V>, key:K, f:V -> Dynamic):{Dynamic, haxe.ds.Map<K, V>};
    /** The value of a key, else what `f` gives. **/
    static function getLazy<K, V>(map:haxe.ds.Map<K, V>, key:K, f:() -> V):V;
    /** Whether the key is there. **/
    @:native("has_key?") static function hasKey<K, V>(map:haxe.ds.Map<K, V>, key:K):Bool;
    /** All keys. **/
    static function keys<K, V>(map:haxe.ds.Map<K, V>):Array<K>;
    /** The pairs of both; where both have a key, the second's value or what `f` makes of key and values. **/
    static function merge<K, V>(first:haxe.ds.Map<K, V>, second:haxe.ds.Map<K, V>, ?f:(K, V, V) -> V):haxe.ds.Map<K, V>;
    /** A map of pairs `{key, value}`, or of what `f` makes of the elements; without anything an empty one. **/
    @:native("new") static function create<K, V>(?pairs:Enumerable<Dynamic>, ?f:Dynamic -> {K, V}):haxe.ds.Map<K, V>;
    /** The value of a key, else `otherwise`, and the map without it. **/
    static function pop<K, V>(map:haxe.ds.Map<K, V>, key:K, ?otherwise:V):{Null<V>, haxe.ds.Map<K, V>};
    /** As `pop`; raises where the key is missing. **/
    @:native("pop!") static function popOrRaise<K, V>(map:haxe.ds.Map<K, V>, key:K):{V, haxe.ds.Map<K, V>};
    /** As `pop`, with what `f` gives where the key is missing. **/
    static function popLazy<K, V>(map:haxe.ds.Map<K, V>, key:K, f:() -> V):{V, haxe.ds.Map<K, V>};
    /** With this value for the key. **/
    static function put<K, V>(map:haxe.ds.Map<K, V>, key:K, value:V):haxe.ds.Map<K, V>;
    /** With this value for the key, if it is missing. **/
    static function putNew<K, V>(map:haxe.ds.Map<K, V>, key:K, value:V):haxe.ds.Map<K, V>;
    /** With what `f` gives for the key, if it is missing. **/
    static function putNewLazy<K, V>(map:haxe.ds.Map<K, V>, key:K, f:() -> V):haxe.ds.Map<K, V>;
    /** The pairs `{key, value}` that `f` is false for. **/
    static function reject<K, V>(map:haxe.ds.Map<K, V>, f:{K, V} -> Bool):haxe.ds.Map<K, V>;
    /** With this value for the key, if it is there. **/
    static function replace<K, V>(map:haxe.ds.Map<K, V>, key:K, value:V):haxe.ds.Map<K, V>;
    /** As `replace`; raises where the key is missing. **/
    @:native("replace!") static function replaceOrRaise<K, V>(map:haxe.ds.Map<K, V>, key:K, value:V):haxe.ds.Map<K, V>;
    /** With what `f` makes of the key's value, if it is there. **/
    static function replaceLazy<K, V>(map:haxe.ds.Map<K, V>, key:K, f:V -> V):haxe.ds.Map<K, V>;
    /** The map of these keys, and that of the others. **/
    static function split<K, V>(map:haxe.ds.Map<K, V>, keys:Array<K>):{haxe.ds.Map<K, V>, haxe.ds.Map<K, V>};
    /** With these keys alone. **/
    static function take<K, V>(map:haxe.ds.Map<K, V>, keys:Array<K>):haxe.ds.Map<K, V>;
    /** The pairs `{key, value}`. **/
    static function toList<K, V>(map:haxe.ds.Map<K, V>):Array<{K, V}>;
    /** With what `f` makes of the key's value; with `otherwise`, if it is missing. **/
    static function update<K, V>(map:haxe.ds.Map<K, V>, key:K, otherwise:V, f:V -> V):haxe.ds.Map<K, V>;
    /** As `update`; raises where the key is missing. **/
    @:native("update!") static function updateOrRaise<K, V>(map:haxe.ds.Map<K, V>, key:K, f:V -> V):haxe.ds.Map<K, V>;
    /** All values. **/
    static function values<K, V>(map:haxe.ds.Map<K, V>):Array<V>;
}
