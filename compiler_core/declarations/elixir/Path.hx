/** Paths of files, as texts: nothing here looks at the disk but `wildcard` and `expand`. **/
@:native("Path") extern class Path {
    /** The parts of a list put together, or two parts. **/
    @:overload(function(parts:Array<String>):String {})
    static function join(left:String, right:String):String;
    /** The path from the root on, without looking whether it is there. **/
    static function absname(path:String, ?relativeTo:String):String;
    /** The last part, without `extension` if it ends so. **/
    static function basename(path:String, ?extension:String):String;
    /** All but the last part. **/
    static function dirname(path:String):String;
    /** The path from the root on, with `~`, `.` and `..` followed. **/
    static function expand(path:String, ?relativeTo:String):String;
    /** The extension with its dot, or an empty text. **/
    static function extname(path:String):String;
    /** The path without the root. **/
    static function relative(path:String):String;
    /** The path as seen from a folder, where it is below it. **/
    static function relativeTo(path:String, folder:String):String;
    /** The path as seen from the current folder, where it is below it. **/
    static function relativeToCwd(path:String):String;
    /** Without the extension, or without this one. **/
    static function rootname(path:String, ?extension:String):String;
    /** The path with `..` followed, or `:error` where it leads out of its folder. **/
    static function safeRelative(path:String):Found<String>;
    /** The path below a folder with `..` followed, or `:error` where it leads out of it. **/
    static function safeRelativeTo(path:String, folder:String):Found<String>;
    /** The parts. **/
    static function split(path:String):Array<String>;
    /** `:absolute`, `:relative` or `:volumerelative`. **/
    static function type(path:String):Atom;
    /** The files and folders that a pattern as `"src/*.ex"` takes. **/
    static function wildcard(pattern:String, ?options:Keyword<{?matchDot:Bool}>):Array<String>;
    /** The extension with its dot, or an empty text. An addition to Elixir's module, which calls it `extname`. **/
    @:addition @:elixir("Path.extname({0})") static function extension(path:String):String;
}
