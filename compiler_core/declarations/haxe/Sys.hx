/** The system that the program runs on. **/
extern class Sys {
    /** Writes `v` as text. **/
    @:elixir("IO.write({0|text})") static function print(v:Dynamic):Void;
    /** Writes `v` as text, and a line break. **/
    @:elixir("IO.puts({0|text})") static function println(v:Dynamic):Void;
    /** The arguments of the command line. **/
    @:elixir("System.argv()") static function args():Array<String>;
    /** A variable of the environment, or null. **/
    @:elixir("System.get_env({0})") static function getEnv(s:String):Null<String>;
    /** Sets a variable of the environment. **/
    @:elixir("System.put_env({0}, {1})") static function putEnv(s:String, v:String):Void;
    /** All variables of the environment. **/
    @:elixir("System.get_env()") static function environment():Map<String, String>;
    /** Waits so many seconds. **/
    @:elixir("Process.sleep(round({0} * 1000))") static function sleep(seconds:Float):Void;
    /** Ends the program with a code. **/
    @:elixir("System.halt({0})") static function exit(code:Int):Void;
    /** Seconds since 1970, with their fraction. **/
    @:elixir("System.system_time(:microsecond) / 1_000_000") static function time():Float;
    /** Seconds that the program has used. **/
    @:elixir("elem(:erlang.statistics(:runtime), 0) / 1000") static function cpuTime():Float;
    /** The working folder, with a `/` at its end. **/
    @:elixir("File.cwd!() <> \"/\"") static function getCwd():String;
    /** Changes the working folder. **/
    @:elixir("File.cd!({0})") static function setCwd(s:String):Void;
    /** Sets the locale by which times are written, and says whether there is one. **/
    static function setTimeLocale(loc:String):Bool;
    /** Runs a command, or with no `args` a line of the system's shell, to its end and gives back its exit code. **/
    @:elixir("Haxe.command({0}, {1|nil})") static function command(cmd:String, ?args:Array<String>):Int;
    /** The old name of `programPath`. **/
    @:deprecated static function executablePath():String;
    /** Where the program lies. **/
    static function programPath():String;
    /** A key that is typed, without a line break. **/
    static function getChar(echo:Bool):Int;
    /** What is typed. **/
    @:elixir(":stdio") static function stdin():haxe.io.Input;
    /** What is shown. **/
    @:elixir(":stdio") static function stdout():haxe.io.Output;
    /** What is shown of errors. **/
    @:elixir(":stderr") static function stderr():haxe.io.Output;
    /** What system it is: `Linux`, `Mac`, `Windows` or `BSD`. **/
    @:elixir("Haxe.system_name()") static function systemName():String;
}
