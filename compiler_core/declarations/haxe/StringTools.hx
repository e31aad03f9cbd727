/** More that can be done with strings; usual with `using StringTools;`. **/
extern class StringTools {
    /** Whether `value` occurs in `s`. **/
    @:elixir("String.contains?({0}, {1})") static function contains(s:String, value:String):Bool;

    /** Whether `s` begins with `start`. **/
    @:elixir("String.starts_with?({0}, {1})") static function startsWith(s:String, start:String):Bool;

    /** Whether `s` ends with `end`. **/
    @:elixir("String.ends_with?({0}, {1})") static function endsWith(s:String, end:String):Bool;

    /** `s` without the white space at both ends. **/
    @:elixir("Haxe.trim({0})") static function trim(s:String):String;

    /** `s` without the white space at its start. **/
    @:elixir("Haxe.ltrim({0})") static function ltrim(s:String):String;

    /** `s` without the white space at its end. **/
    @:elixir("Haxe.rtrim({0})") static function rtrim(s:String):String;

    /** `s` with `c` put before it until it has at least `l` characters. **/
    @:elixir("Haxe.lpad({0}, {1}, {2})") static function lpad(s:String, c:String, l:Int):String;

    /** `s` with `c` put behind it until it has at least `l` characters. **/
    @:elixir("Haxe.rpad({0}, {1}, {2})") static function rpad(s:String, c:String, l:Int):String;

    /** `s` with every `sub` replaced by `by`. **/
    @:elixir("Haxe.replace({0}, {1}, {2})") static function replace(s:String, sub:String, by:String):String;

    /** `n` in hexadecimal digits, filled up with zeros to `digits`. **/
    @:elixir("Haxe.hex({0}, {1})") static function hex(n:Int, ?digits:Int):String;

    /** The code of the character at `index`; -1 behind the end. **/
    @:elixir("Haxe.fast_code_at({0}, {1})") static function fastCodeAt(s:String, index:Int):Int;

    /** As `fastCodeAt`, for an index that is known to be within `s`. **/
    @:elixir("Haxe.fast_code_at({0}, {1})") static function unsafeCodeAt(s:String, index:Int):Int;

    /** Goes through the codes of the characters. **/
    @:elixir("String.to_charlist({0})") static function iterator(s:String):haxe.iterators.StringIterator;

    /** Goes through positions and codes of the characters. **/
    @:elixir("Haxe.key_values(String.to_charlist({0}))")
    static function keyValueIterator(s:String):haxe.iterators.StringKeyValueIterator;

    /** Whether a code says that the string has ended. **/
    @:elixir("{0} == -1") static function isEof(c:Int):Bool;

    /** Whether the character at `pos` is white space. **/
    @:elixir("Haxe.is_space({0}, {1})") static function isSpace(s:String, pos:Int):Bool;

    /** `s` with `&`, `<` and `>`, and quotes if asked for, as HTML entities. **/
    @:elixir("Haxe.html_escape({0}, {1})") static function htmlEscape(s:String, ?quotes:Bool):String;

    /** `s` with HTML's basic entities read back. **/
    @:elixir("Haxe.html_unescape({0})") static function htmlUnescape(s:String):String;

    /** `s` as a part of an address. **/
    @:elixir("URI.encode({0}, &URI.char_unreserved?/1)") static function urlEncode(s:String):String;

    /** A part of an address read back. **/
    @:elixir("URI.decode_www_form({0})") static function urlDecode(s:String):String;
}
