package haxe.iterators;

/** Goes through positions and codes of a text's characters once. In Elixir a list of what is left. **/
extern class StringKeyValueIteratorUnicode {
    /** Before the first element. **/
    @:elixir("Haxe.key_values(String.to_charlist({0}))") function new(s:String):Void;
    /** Whether `next` has something to give. **/
    @:elixir("{this} != []") function hasNext():Bool;
    /** The next element. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function next():{key:Int, value:Int};
    /** The same, for `using`. **/
    @:elixir("Haxe.key_values(String.to_charlist({0}))")
    static function unicodeKeyValueIterator(s:String):StringKeyValueIteratorUnicode;
}
