/** Text that is put together piece by piece. In Elixir the text so far. **/
extern class StringBuf {
    /** Number of characters so far. **/
    @:elixir("String.length({this})") var length(default, null):Int;

    /** Nothing yet. **/
    @:elixir("\"\"") function new():Void;

    /** Puts `x`, as text, at the end. **/
    @:elixir("{this} <> {0|text}") @:elixirResult("nil") @:mutates function add<T>(x:T):Void;

    /** Puts the character with the code `c` at the end. **/
    @:elixir("{this} <> <<{0}::utf8>>") @:elixirResult("nil") @:mutates function addChar(c:Int):Void;

    /** Puts `len` characters of `s` from `pos` on at the end. **/
    @:elixir("{this} <> Haxe.substr({0}, {1}, {2})") @:elixirResult("nil") @:mutates
    function addSub(s:String, pos:Int, ?len:Int):Void;

    /** The text so far. **/
    @:elixir("{this}") function toString():String;
}
