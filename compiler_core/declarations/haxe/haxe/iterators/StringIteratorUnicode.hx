package haxe.iterators;

/** Goes through the codes of a text's characters once. In Elixir a list of what is left. **/
extern class StringIteratorUnicode {
    /** Before the first element. **/
    @:elixir("String.to_charlist({0})") function new(s:String):Void;
    /** Whether `next` has something to give. **/
    @:elixir("{this} != []") function hasNext():Bool;
    /** The next element. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function next():Int;
    /** The same, for `using`. **/
    @:elixir("String.to_charlist({0})") static function unicodeIterator(s:String):StringIteratorUnicode;
}
