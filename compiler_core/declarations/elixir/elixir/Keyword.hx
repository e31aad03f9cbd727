package elixir;

import StdTypes;

/** Options: lists of pairs whose keys are atoms. A key may be there more than once. **/
@:native("Keyword") extern class Keyword {
    /** Without this key. **/
    static function delete(options:StdTypes.Keyword, key:Atom):StdTypes.Keyword;
    /** Without the first pair of this key. **/
    static function deleteFirst(options:StdTypes.Keyword, key:Atom):StdTypes.Keyword;
    /** Without these keys. **/
    static function drop(options:StdTypes.Keyword, keys:Array<Atom>):StdTypes.Keyword;
    /** Whether both hold the same, in whatever order. **/
    @:native("equal?") static function equal(first:StdTypes.Keyword, second:StdTypes.Keyword):Bool;
    /** The value of a key, if it is there. **/
    static function fetch(options:StdTypes.Keyword, key:Atom):Found<Dynamic>;
    /** The value of a key; raises where it is missing. **/
    @:native("fetch!") static function fetchOrRaise(options:StdTypes.Keyword, key:Atom):Dynamic;
    /** The pairs `{key, value}` that `f` is true for. **/
    static function filter(options:StdTypes.Keyword, f:{Atom, Dynamic} -> Bool):StdTypes.Keyword;
    /** These keys, which all have the same value. **/
    static function fromKeys(keys:Array<Atom>, value:Dynamic):StdTypes.Keyword;
    /** The value of a key, else `otherwise`, else null. **/
    static function get(options:StdTypes.Keyword, key:Atom, ?otherwise:Dynamic):Dynamic;
    /** `f` gets the key's value and gives `{answer, newValue}`, or `:pop` to take it out. **/
    static function getAndUpdate(options:StdTypes.Keyword, key:Atom, f:Dynamic -> Dynamic):{Dynamic, StdTypes.Keyword};
    /** As `getAndUpdate`; raises where the key is missing. **/
    @:native("get_and_update!")
    static function getAndUpdateOrRaise(options:StdTypes.Keyword, key:Atom, f:Dynamic -> Dynamic):{Dynamic, StdTypes.Keyword};
    /** The value of a key, else what `f` gives. **/
    static function getLazy(options:StdTypes.Keyword, key:Atom, f:() -> Dynamic):Dynamic;
    /** All values of a key. **/
    static function getValues(options:StdTypes.Keyword, key:Atom):Array<Dynamic>;
    /** Whether the key is there. **/
    @:native("has_key?") static function hasKey(options:StdTypes.Keyword, key:Atom):Bool;
    /** Whether a value is a keyword list. **/
    @:native("keyword?") static function isKeyword(term:Dynamic):Bool;
    /** All keys, as often as they are there. **/
    static function keys(options:StdTypes.Keyword):Array<Atom>;
    /** The pairs of both; where both have a key, the second's value or what `f` makes of key and values. **/
    static function merge(first:StdTypes.Keyword, second:StdTypes.Keyword, ?f:(Atom, Dynamic, Dynamic) -> Dynamic):StdTypes.Keyword;
    /** Options of pairs, or of what `f` makes of the elements; each key once. **/
    @:native("new") static function create(?pairs:Enumerable<Dynamic>, ?f:Dynamic -> {Atom, Dynamic}):StdTypes.Keyword;
    /** The value of a key, else `otherwise`, and the options without it. **/
    static function pop(options:StdTypes.Keyword, key:Atom, ?otherwise:Dynamic):{Dynamic, StdTypes.Keyword};
    /** As `pop`; raises where the key is missing. **/
    @:native("pop!") static function popOrRaise(options:StdTypes.Keyword, key:Atom):{Dynamic, StdTypes.Keyword};
    /** As `pop`, of the first pair of the key. **/
    static function popFirst(options:StdTypes.Keyword, key:Atom, ?otherwise:Dynamic):{Dynamic, StdTypes.Keyword};
    /** As `pop`, with what `f` gives where the key is missing. **/
    static function popLazy(options:StdTypes.Keyword, key:Atom, f:() -> Dynamic):{Dynamic, StdTypes.Keyword};
    /** All values of a key, and the options without it. **/
    static function popValues(options:StdTypes.Keyword, key:Atom):{Array<Dynamic>, StdTypes.Keyword};
    /** With this value for the key. **/
    static function put(options:StdTypes.Keyword, key:Atom, value:Dynamic):StdTypes.Keyword;
    /** With this value for the key, if it is missing. **/
    static function putNew(options:StdTypes.Keyword, key:Atom, value:Dynamic):StdTypes.Keyword;
    /** With what `f` gives for the key, if it is missing. **/
    static function putNewLazy(options:StdTypes.Keyword, key:Atom, f:() -> Dynamic):StdTypes.Keyword;
    /** The pairs `{key, value}` that `f` is false for. **/
    static function reject(options:StdTypes.Keyword, f:{Atom, Dynamic} -> Bool):StdTypes.Keyword;
    /** With this value for the key, if it is there. **/
    static function replace(options:StdTypes.Keyword, key:Atom, value:Dynamic):StdTypes.Keyword;
    /** As `replace`; raises where the key is missing. **/
    @:native("replace!") static function replaceOrRaise(options:StdTypes.Keyword, key:Atom, value:Dynamic):StdTypes.Keyword;
    /** With what `f` makes of the key's value, if it is there. **/
    static function replaceLazy(options:StdTypes.Keyword, key:Atom, f:Dynamic -> Dynamic):StdTypes.Keyword;
    /** The options of these keys, and the others. **/
    static function split(options:StdTypes.Keyword, keys:Array<Atom>):{StdTypes.Keyword, StdTypes.Keyword};
    /** With these keys alone. **/
    static function take(options:StdTypes.Keyword, keys:Array<Atom>):StdTypes.Keyword;
    /** The pairs `{key, value}`. **/
    static function toList(options:StdTypes.Keyword):Array<{Atom, Dynamic}>;
    /** With what `f` makes of the key's value; with `otherwise`, if it is missing. **/
    static function update(options:StdTypes.Keyword, key:Atom, otherwise:Dynamic, f:Dynamic -> Dynamic):StdTypes.Keyword;
    /** As `update`; raises where the key is missing. **/
    @:native("update!") static function updateOrRaise(options:StdTypes.Keyword, key:Atom, f:Dynamic -> Dynamic):StdTypes.Keyword;
    /** The options with what was left out filled in from `allowed`, or the keys that nobody knows. **/
    static function validate(options:StdTypes.Keyword, allowed:Array<Atom>):Result<StdTypes.Keyword, Array<Atom>>;
    /** As `validate`; raises where there is a key that nobody knows. **/
    @:native("validate!") static function validateOrRaise(options:StdTypes.Keyword, allowed:Array<Atom>):StdTypes.Keyword;
    /** All values. **/
    static function values(options:StdTypes.Keyword):Array<Dynamic>;
}
