package sys.io;

/** A file that is written. **/
extern class FileOutput extends haxe.io.Output {
    /** Goes to a place in the file. **/
    function seek(p:Int, pos:FileSeek):Void;
    /** Where the next byte will stand. **/
    @:elixir("elem(:file.position({this}, :cur), 1)") function tell():Int;
}
