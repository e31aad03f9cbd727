package elixir;

import StdTypes;
import String as Text;

/** Text as Elixir has it. Lengths and positions count graphemes: what a reader takes for one character. **/
@:native("String") extern class String {
    /** The character at `position`, or null; a negative position counts from the end. **/
    static function at(text:Text, position:Int):Null<Text>;
    /** How alike two texts are by the characters that they have, from 0 to 1. **/
    static function bagDistance(first:Text, second:Text):Float;
    /** The first letter large, the others small. `mode` is `"default"`, `"ascii"`, `"greek"` or `"turkic"`. **/
    static function capitalize(text:Text, ?mode:Atom):Text;
    /** Pieces that are all `"valid"` or all `"printable"`, or all are not. **/
    static function chunk(text:Text, trait:Atom):Array<Text>;
    /** The code points, each as a text. **/
    static function codepoints(text:Text):Array<Text>;
    /** Whether `part`, or one of several, occurs. **/
    @:overload(function(text:Text, parts:Array<Text>):Bool {})
    @:native("contains?") static function contains(text:Text, part:Text):Bool;
    /** All letters small. **/
    static function downcase(text:Text, ?mode:Atom):Text;
    /** `n` times the same, one behind the other. **/
    static function duplicate(text:Text, n:Int):Text;
    /** Whether it ends with `end`, or with one of several. **/
    @:overload(function(text:Text, ends:Array<Text>):Bool {})
    @:native("ends_with?") static function endsWith(text:Text, end:Text):Bool;
    /** Whether both are the same text, however it is composed. **/
    @:native("equivalent?") static function equivalent(first:Text, second:Text):Bool;
    /** The first character, or null. **/
    static function first(text:Text):Null<Text>;
    /** The characters. **/
    static function graphemes(text:Text):Array<Text>;
    /** How alike two texts are, from 0 to 1, as Jaro counts it. **/
    static function jaroDistance(first:Text, second:Text):Float;
    /** The last character, or null. **/
    static function last(text:Text):Null<Text>;
    /** Number of characters. **/
    static function length(text:Text):Int;
    /** Whether a regular expression fits somewhere. **/
    @:native("match?") static function match(text:Text, regex:EReg):Bool;
    /** How the one becomes the other: pairs as `{:eq, text}`, `{:ins, text}`, `{:del, text}`. **/
    static function myersDifference(first:Text, second:Text):Keyword;
    /** The first code point and what follows, or null. **/
    static function nextCodepoint(text:Text):Null<{Text, Text}>;
    /** The first character and what follows, or null. **/
    static function nextGrapheme(text:Text):Null<{Text, Text}>;
    /** Composed as `"nfc"`, `"nfd"`, `"nfkc"` or `"nfkd"` has it. **/
    static function normalize(text:Text, form:Atom):Text;
    /** Filled up from the left to `count` characters, with spaces or with `padding`. **/
    static function padLeading(text:Text, count:Int, ?padding:Text):Text;
    /** Filled up from the right to `count` characters, with spaces or with `padding`. **/
    static function padTrailing(text:Text, count:Int, ?padding:Text):Text;
    /** Whether all characters, or the first `limit`, can be printed. **/
    @:native("printable?") static function printable(text:Text, ?limit:Timeout):Bool;
    /** What `pattern` (a text, several, or a regular expression) takes replaced by a text, or by what a function makes of
        it; with `{global: false}` the first one alone. **/
    static function replace(text:Text, pattern:Dynamic, replacement:Dynamic, ?options:Keyword<{?global:Bool}>):Text;
    /** All of `match` at the beginning replaced. **/
    static function replaceLeading(text:Text, match:Text, replacement:Text):Text;
    /** The beginning replaced, if it is `match`. **/
    static function replacePrefix(text:Text, match:Text, replacement:Text):Text;
    /** The end replaced, if it is `match`. **/
    static function replaceSuffix(text:Text, match:Text, replacement:Text):Text;
    /** All of `match` at the end replaced. **/
    static function replaceTrailing(text:Text, match:Text, replacement:Text):Text;
    /** The last character first. **/
    static function reverse(text:Text):Text;
    /** `length` characters from `start` on, or those of a range of positions. **/
    @:overload(function(text:Text, range:Range):Text {})
    static function slice(text:Text, start:Int, length:Int):Text;
    /** The parts between white space, or between what `pattern` takes; at most `parts`, without empty ones for `trim`. **/
    static function split(text:Text, ?pattern:Dynamic, ?options:Keyword<{?parts:Timeout, ?trim:Bool}>):Array<Text>;
    /** What stands before a position and what stands behind. **/
    static function splitAt(text:Text, position:Int):{Text, Text};
    /** As `split`, part by part when it is asked for. **/
    static function splitter(text:Text, pattern:Dynamic, ?options:Keyword<{?trim:Bool}>):Stream<Text>;
    /** Whether it begins with `start`, or with one of several. **/
    @:overload(function(text:Text, starts:Array<Text>):Bool {})
    @:native("starts_with?") static function startsWith(text:Text, start:Text):Bool;
    /** The atom of this name. Atoms are never freed: not for texts from outside. **/
    static function toAtom(text:Text):Atom;
    /** The code points as numbers. **/
    static function toCharlist(text:Text):Array<Int>;
    /** The atom of this name; raises where nobody has it yet. **/
    static function toExistingAtom(text:Text):Atom;
    /** The number that it writes; raises where it writes none. **/
    static function toFloat(text:Text):Float;
    /** The whole number that it writes, in this base; raises where it writes none. **/
    static function toInteger(text:Text, ?base:Int):Int;
    /** Without white space, or these characters, at both ends. **/
    static function trim(text:Text, ?characters:Text):Text;
    /** Without white space, or these characters, at the beginning. **/
    static function trimLeading(text:Text, ?characters:Text):Text;
    /** Without white space, or these characters, at the end. **/
    static function trimTrailing(text:Text, ?characters:Text):Text;
    /** All letters large. **/
    static function upcase(text:Text, ?mode:Atom):Text;
    /** Whether these bytes are text. **/
    @:native("valid?") static function valid(text:Text):Bool;
}
