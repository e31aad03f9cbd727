package haxe.ds;

/** An element of a `GenericStack` and those below it. In Elixir a list that is not empty. **/
extern class GenericCell<T> {
    /** The element. **/
    @:elixir("hd({this})") var elt:T;
    /** What stands below, or null. **/
    @:elixir("Haxe.stack_cell(tl({this}))") var next:GenericCell<T>;
    /** A cell on top of another one. **/
    @:elixir("[{0} | {1} || []]") function new(elt:T, next:GenericCell<T>):Void;
}

/** A stack of values. In Elixir a list, the top one first. **/
@:generic extern class GenericStack<T> {
    /** The top element's cell, or null where there is none. **/
    @:elixir("Haxe.stack_cell({this})") var head:GenericCell<T>;
    /** An empty stack. **/
    @:elixir("[]") function new():Void;
    /** Puts `item` on top. **/
    @:elixir("[{0} | {this}]") @:elixirResult("nil") @:mutates function add(item:T):Void;
    /** The top element, or null. **/
    @:elixir("List.first({this})") function first():Null<T>;
    /** Takes off the top element and gives it back, or null. **/
    @:elixir("Enum.drop({this}, 1)") @:elixirResult("List.first({this})") @:mutates function pop():Null<T>;
    /** Whether there is no element. **/
    @:elixir("{this} == []") function isEmpty():Bool;
    /** Takes out the topmost `v` and says whether there was one. **/
    @:elixir("List.delete({this}, {0})") @:elixirResult("Enum.member?({this}, {0})") @:mutates function remove(v:T):Bool;
    /** An iterator over the elements, the top one first. **/
    @:elixir("{this}") function iterator():Iterator<T>;
    /** The stack as text, in braces. **/
    @:elixir("\"{#{Enum.map_join({this}, \",\", &Haxe.string/1)}}\"") function toString():String;
}
