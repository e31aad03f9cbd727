package sys.io;

/** What files hold. **/
extern class File {
    /** The text of a file. **/
    @:elixir("File.read!({0})") static function getContent(path:String):String;
    /** Makes a file of a text, over what was there. **/
    @:elixir("File.write!({0}, {1})") static function saveContent(path:String, content:String):Void;
    /** The bytes of a file. **/
    @:elixir("File.read!({0})") static function getBytes(path:String):haxe.io.Bytes;
    /** Makes a file of bytes, over what was there. **/
    @:elixir("File.write!({0}, {1})") static function saveBytes(path:String, bytes:haxe.io.Bytes):Void;
    /** Opens a file to read it. **/
    @:elixir("File.open!({0})") static function read(path:String, binary:Bool = true):FileInput;
    /** Opens a new, empty file to write it. **/
    @:elixir("File.open!({0}, [:write])") static function write(path:String, binary:Bool = true):FileOutput;
    /** Opens a file to write behind its end. **/
    @:elixir("File.open!({0}, [:append])") static function append(path:String, binary:Bool = true):FileOutput;
    /** Opens a file to write over what it has. **/
    @:elixir("File.open!({0}, [:read, :write])") static function update(path:String, binary:Bool = true):FileOutput;
    /** Copies a file, over what was there. **/
    @:elixir("File.cp!({0}, {1})") static function copy(srcPath:String, dstPath:String):Void;
}
