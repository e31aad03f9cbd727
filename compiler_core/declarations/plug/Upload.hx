/** A file that came with a request. It is gone when the request ends, unless it is copied. **/
@:native("Plug.Upload") extern class Upload {
    /** Where the file lies until the request ends. **/
    var path(default, null):String;
    /** What the client calls the file. It may hold anything: don't use it as a path. **/
    var filename(default, null):String;
    /** What the client says that the file is, as `"image/png"`. **/
    var contentType(default, null):String;
    /** How many bytes the file has. **/
    @:addition @:elixir("File.stat!({this}.path).size") var size(default, null):Int;

    /** A new file for the time that this process lives, and where it is. **/
    @:native("random_file!") static function randomFile(prefix:String):String;
    /** Makes another process the owner of the file, which lives as long as its owner. **/
    static function giveAway(upload:Dynamic, to:Pid<Dynamic>, ?from:Pid<Dynamic>):Dynamic;
}
