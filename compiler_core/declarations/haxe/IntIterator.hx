/** The whole numbers of `from...to`, `to` left out. **/
extern class IntIterator {
    @:elixir("Haxe.range({0}, {1})") function new(min:Int, max:Int):Void;
    /** Whether `next` has something to give. **/
    function hasNext():Bool;
    /** The next number. **/
    function next():Int;
}
