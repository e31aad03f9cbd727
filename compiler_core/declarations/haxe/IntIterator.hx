/** The whole numbers of `from...to`, `to` left out. **/
extern class IntIterator {
    @:elixir("Haxe.range({0}, {1})") function new(min:Int, max:Int):Void;
    /** Whether `next` has something to give. **/
    @:elixir("not Enum.empty?({this})") function hasNext():Bool;
    /** The next number. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("Enum.at({this}, 0)") @:mutates function next():Int;
}
