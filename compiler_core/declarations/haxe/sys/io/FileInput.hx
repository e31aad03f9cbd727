package sys.io;

/** A file that is read. **/
extern class FileInput extends haxe.io.Input {
    /** Goes to a place in the file. **/
    function seek(p:Int, pos:FileSeek):Void;
    /** Where the next byte stands. **/
    @:elixir("elem(:file.position({this}, :cur), 1)") function tell():Int;
    /** Whether the end was met. **/
    function eof():Bool;
}
