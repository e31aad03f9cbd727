package sys;

/** Files and folders. **/
extern class FileSystem {
    /** Whether there is a file or folder. **/
    @:elixir("File.exists?({0})") static function exists(path:String):Bool;
    /** Gives a file or folder another name or place. **/
    @:elixir("File.rename!({0}, {1})") static function rename(path:String, newPath:String):Void;
    /** What the system knows of a file or folder. **/
    @:elixir("Haxe.file_stat({0})") static function stat(path:String):FileStat;
    /** The absolute path; of what does not exist, it throws. **/
    static function fullPath(relPath:String):String;
    /** The absolute path of what need not exist. **/
    @:elixir("Path.absname({0})") static function absolutePath(relPath:String):String;
    /** Whether it is a folder. **/
    @:elixir("File.dir?({0})") static function isDirectory(path:String):Bool;
    /** Makes a folder, and those above it. **/
    @:elixir("File.mkdir_p!({0})") static function createDirectory(path:String):Void;
    /** Takes a file away. **/
    @:elixir("File.rm!({0})") static function deleteFile(path:String):Void;
    /** Takes an empty folder away. **/
    @:elixir("File.rmdir!({0})") static function deleteDirectory(path:String):Void;
    /** The names in a folder, in no order that can be relied on. **/
    @:elixir("File.ls!({0})") static function readDirectory(path:String):Array<String>;
}
