package elixir;

import StdTypes;
import String;

/** What only lists can do; `Enum` has the rest. Positions count from 0, negative ones from the end. **/
@:native("List") extern class List {
    /** Whether each number stands for a character of ASCII that can be printed; of the first `limit`. **/
    @:native("ascii_printable?") static function asciiPrintable(charlist:Array<Int>, ?limit:Timeout):Bool;
    /** Without the first element that is equal to this. **/
    static function delete<T>(list:Array<T>, element:T):Array<T>;
    /** Without what stands at `index`. **/
    static function deleteAt<T>(list:Array<T>, index:Int):Array<T>;
    /** `n` times the same. **/
    static function duplicate<T>(element:T, n:Int):Array<T>;
    /** The first element, else `otherwise`, else null. **/
    static function first<T>(list:Array<T>, ?otherwise:T):Null<T>;
    /** The elements of all lists in it, however deep; `tail` is put behind. **/
    static function flatten<T>(list:Dynamic, ?tail:Array<T>):Array<T>;
    /** All put together by `f` from the first on. **/
    static function foldl<T, A>(list:Array<T>, state:A, f:(T, A) -> A):A;
    /** All put together by `f` from the last on. **/
    static function foldr<T, A>(list:Array<T>, state:A, f:(T, A) -> A):A;
    /** Whether the end of the list is no list. **/
    @:native("improper?") static function improper(list:Dynamic):Bool;
    /** With one more element at `index`. **/
    static function insertAt<T>(list:Array<T>, index:Int, element:T):Array<T>;
    /** Without the first tuple that has `key` at `position`. **/
    static function keydelete<T>(tuples:Array<T>, key:Dynamic, position:Int):Array<T>;
    /** The first tuple that has `key` at `position`, else `otherwise`, else null. **/
    static function keyfind<T>(tuples:Array<T>, key:Dynamic, position:Int, ?otherwise:T):Null<T>;
    /** As `keyfind`; raises where there is none. **/
    @:native("keyfind!") static function keyfindOrRaise<T>(tuples:Array<T>, key:Dynamic, position:Int):T;
    /** Whether a tuple has `key` at `position`. **/
    @:native("keymember?") static function keymember(tuples:Array<Dynamic>, key:Dynamic, position:Int):Bool;
    /** The first tuple that has `key` at `position` replaced by another. **/
    static function keyreplace<T>(tuples:Array<T>, key:Dynamic, position:Int, tuple:T):Array<T>;
    /** The tuples in the order of what they have at `position`. **/
    static function keysort<T>(tuples:Array<T>, position:Int, ?order:SortOrder):Array<T>;
    /** As `keyreplace`; the tuple is put at the end where there is none to replace. **/
    static function keystore<T>(tuples:Array<T>, key:Dynamic, position:Int, tuple:T):Array<T>;
    /** The first tuple that has `key` at `position`, and the list without it; null where there is none. **/
    static function keytake<T>(tuples:Array<T>, key:Dynamic, position:Int):Null<{T, Array<T>}>;
    /** The last element, else `otherwise`, else null. **/
    static function last<T>(list:Array<T>, ?otherwise:T):Null<T>;
    /** How the one list becomes the other: pairs as `{:eq, elements}`, `{:ins, elements}`, `{:del, elements}`. **/
    static function myersDifference<T>(first:Array<T>, second:Array<T>, ?script:(T, T) -> Dynamic):Keyword;
    /** What stands at `index`, else `otherwise`, and the list without it. **/
    static function popAt<T>(list:Array<T>, index:Int, ?otherwise:T):{Null<T>, Array<T>};
    /** With another element at `index`. **/
    static function replaceAt<T>(list:Array<T>, index:Int, element:T):Array<T>;
    /** Whether it begins with the elements of `prefix`. **/
    @:native("starts_with?") static function startsWith<T>(list:Array<T>, prefix:Array<T>):Bool;
    /** The atom whose characters these are. **/
    static function toAtom(charlist:Array<Int>):Atom;
    /** As `toAtom`; raises where nobody has that atom yet. **/
    static function toExistingAtom(charlist:Array<Int>):Atom;
    /** The characters of a nested list of characters and texts. **/
    static function toCharlist(list:Array<Dynamic>):Array<Int>;
    /** The number that these characters write. **/
    static function toFloat(charlist:Array<Int>):Float;
    /** The whole number that these characters write, in this base. **/
    static function toInteger(charlist:Array<Int>, ?base:Int):Int;
    /** The text of a nested list of characters and texts. **/
    static function toString(list:Array<Dynamic>):String;
    /** A tuple of the elements. **/
    static function toTuple(list:Array<Dynamic>):Dynamic;
    /** What `f` makes of what stands at `index` in its place. **/
    static function updateAt<T>(list:Array<T>, index:Int, f:T -> T):Array<T>;
    /** A list as it is, null as an empty one, anything else as a list of it. **/
    static function wrap(term:Dynamic):Array<Dynamic>;
    /** Tuples of what stands at the same position in all lists. **/
    static function zip(lists:Array<Dynamic>):Array<Dynamic>;
}
