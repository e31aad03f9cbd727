package haxe.io;

/** A path of files, taken apart. In Elixir a map of its parts. **/
extern class Path {
    /** The folders before the last separator, or null where there is none. **/
    @:native("dir") var dir:Null<String>;
    /** The name without its extension. **/
    @:native("file") var file:String;
    /** What stands behind the last `.`, or null. **/
    @:native("ext") var ext:Null<String>;
    /** Whether the last separator is `\`. **/
    @:native("backslash") var backslash:Bool;

    /** The parts of `path`. **/
    @:elixir("Haxe.path({0})") function new(path:String):Void;

    /** The parts put together. **/
    @:elixir("Haxe.path_text({this})") function toString():String;

    /** `path` without its extension. **/
    @:elixir("Haxe.path_text(%{Haxe.path({0}) | ext: nil})") static function withoutExtension(path:String):String;

    /** The name with its extension. **/
    @:elixir("Haxe.path_text(%{Haxe.path({0}) | dir: nil})") static function withoutDirectory(path:String):String;

    /** The folders before the name; empty where there are none. **/
    @:elixir("Haxe.path({0}).dir || \"\"") static function directory(path:String):String;

    /** The extension without its `.`; empty where there is none. **/
    @:elixir("Haxe.path({0}).ext || \"\"") static function extension(path:String):String;

    /** `path` with another extension, or with none for null. **/
    @:elixir("Haxe.path_text(%{Haxe.path({0}) | ext: {1}})") static function withExtension(path:String, ext:Null<String>):String;

    /** The paths one below the other, normalized; empty ones are left out. **/
    @:elixir("Haxe.path_join({0})") static function join(paths:Array<String>):String;

    /** With `/` alone, each once, and `..` carried out. **/
    @:elixir("Haxe.path_normalize({0})") static function normalize(path:String):String;

    /** With one separator at the end, of the kind that stands last in it. **/
    @:elixir("Haxe.path_with_slash({0})") static function addTrailingSlash(path:String):String;

    /** Without the separators at the end. **/
    @:elixir("String.replace({0}, ~r/[\\/\\\\]+$/, \"\")") static function removeTrailingSlashes(path:String):String;

    /** Whether it begins at a root: `/`, `C:` or `\\`. **/
    @:elixir("String.match?({0}, ~r/^(\\/|.:|\\\\\\\\)/s)") static function isAbsolute(path:String):Bool;
}
