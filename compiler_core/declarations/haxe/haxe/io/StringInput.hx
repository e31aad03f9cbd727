package haxe.io;

/** Reads the bytes of a text. **/
extern class StringInput extends BytesInput {
    /** Reads the bytes of `s`. **/
    @:elixir("Haxe.reader({0}, 0, nil)") function new(s:String):Void;
}
