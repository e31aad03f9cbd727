/** Text. Lengths and positions count graphemes. **/
extern class String {
    /** Number of characters. **/
    @:elixir("String.length({this})") var length(default, null):Int;

    /** A copy of a string. **/
    @:elixir("{0}") function new(string:String):Void;

    /** Any value as text: what `String(value)` means. **/
    @:addition @:selfCall @:elixir("{0|text}") static function of(value:Dynamic):String;

    /** All letters in upper case. **/
    @:elixir("String.upcase({this})") function toUpperCase():String;

    /** All letters in lower case. **/
    @:elixir("String.downcase({this})") function toLowerCase():String;

    /** The character at `index`, or an empty string where there is none. **/
    @:elixir("Haxe.char_at({this}, {0})") function charAt(index:Int):String;

    /** The code of the character at `index`, or null where there is none. **/
    @:elixir("Haxe.char_code_at({this}, {0})") function charCodeAt(index:Int):Null<Int>;

    /** Where `str` starts first, at `startIndex` or behind it; -1 where it does not occur. **/
    @:elixir("Haxe.index_of({this}, {0}, {1})") function indexOf(str:String, ?startIndex:Int):Int;

    /** Where `str` starts last, at `startIndex` or before it; -1 where it does not occur. **/
    @:elixir("Haxe.last_index_of({this}, {0}, {1})") function lastIndexOf(str:String, ?startIndex:Int):Int;

    /** The parts between the places where `delimiter` stands; the characters, if it is empty. **/
    @:elixir("Haxe.split({this}, {0})") function split(delimiter:String):Array<String>;

    /** `len` characters from `pos` on; a negative `pos` counts from the end. **/
    @:elixir("Haxe.substr({this}, {0}, {1})") function substr(pos:Int, ?len:Int):String;

    /** The characters from `startIndex` up to, not including, `endIndex`. **/
    @:elixir("Haxe.substring({this}, {0}, {1})") function substring(startIndex:Int, ?endIndex:Int):String;

    /** The string itself. **/
    @:elixir("{this}") function toString():String;

    /** The string of one character, by its code. **/
    @:elixir("<<{0}::utf8>>") static function fromCharCode(code:Int):String;

    // --- additions: what the cookbook calls without `using` -----------------------------------

    /** Without the white space at both ends. An addition to Haxe's library. **/
    @:addition @:elixir("String.trim({this})") function trim():String;

    /** Every occurrence of `sub` (a text, or a regular expression) replaced. An addition. **/
    @:addition @:elixir("Haxe.replace({this}, {0}, {1})") function replace(sub:Dynamic, by:String):String;

    /** Whether the string begins with `start`. An addition. **/
    @:addition @:elixir("String.starts_with?({this}, {0})") function startsWith(start:String):Bool;

    /** Whether the string ends with `end`. An addition. **/
    @:addition @:elixir("String.ends_with?({this}, {0})") function endsWith(end:String):Bool;

    /** Whether `value` occurs. An addition. **/
    @:addition @:elixir("String.contains?({this}, {0})") function contains(value:String):Bool;

    /** Filled up with `c` from the left to at least `l` characters. An addition. **/
    @:addition @:elixir("Haxe.lpad({this}, {0}, {1})") function lpad(c:String, l:Int):String;

    /** Filled up with `c` from the right to at least `l` characters. An addition. **/
    @:addition @:elixir("Haxe.rpad({this}, {0}, {1})") function rpad(c:String, l:Int):String;
}
