package haxe.io;

/** Thrown where there is nothing more to read. **/
extern class Eof {
    @:elixir(":eof") function new():Void;
    @:elixir("\"Eof\"") @:noCompletion function toString():String;
}
