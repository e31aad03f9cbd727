/** The machine, the system on it, and its clocks. **/
@:native("System") extern class System {
    /** The arguments of the command line, or from now on these. **/
    @:overload(function(arguments:Array<String>):Atom {})
    static function argv():Array<String>;
    /** Calls `f` with the exit code when the program ends. **/
    static function atExit(f:Int -> Dynamic):Atom;
    /** How this Elixir was built. **/
    static function buildInfo():Dynamic;
    /** Runs a program; gives its output and its exit code. **/
    static function cmd(command:String, arguments:Array<String>, ?options:Keyword<{
        ?into:Dynamic,
        ?lines:Int,
        ?cd:String,
        ?env:Dynamic,
        ?arg0:String,
        ?stderrToStdout:Bool,
        ?parallelism:Bool
    }>):{String, Int};
    /** Which end of a number comes first where Elixir was compiled: `:big` or `:little`. **/
    static function compiledEndianness():Atom;
    /** A time in another unit. **/
    static function convertTimeUnit(time:Int, unit:TimeUnit, other:TimeUnit):Int;
    /** Takes a variable out of the environment. **/
    static function deleteEnv(name:String):Atom;
    /** Which end of a number comes first: `:big` or `:little`. **/
    static function endianness():Atom;
    /** The environment's variable, if it is there. **/
    static function fetchEnv(name:String):Found<String>;
    /** The environment's variable; raises where it is missing. **/
    @:native("fetch_env!") static function fetchEnvOrRaise(name:String):String;
    /** Where a program is, or null. **/
    static function findExecutable(program:String):Null<String>;
    /** The environment's variable, else `otherwise`, else null; or all of them. **/
    @:overload(function():Map<String, String> {})
    static function getEnv(name:String, ?otherwise:String):Null<String>;
    /** Ends the machine at once, with an exit code or `:abort`. **/
    static function halt(?status:Dynamic):Dynamic;
    /** A clock that never goes back, for measuring. **/
    static function monotonicTime(?unit:TimeUnit):Int;
    /** Whether the machine stays when a script is at its end, or from now on shall. **/
    @:overload(function(stays:Bool):Atom {})
    static function noHalt():Bool;
    /** The system's clock, from 1970 on. **/
    static function osTime(?unit:TimeUnit):Int;
    /** The release of Erlang/OTP. **/
    static function otpRelease():String;
    /** The number of the system's process that this is. **/
    static function pid():String;
    /** Sets a variable of the environment, or several. **/
    @:overload(function(variables:Dynamic):Atom {})
    static function putEnv(name:String, value:String):Atom;
    /** Starts the machine again. **/
    static function restart():Atom;
    /** How many processes can run at once. **/
    static function schedulers():Int;
    /** How many of the schedulers are at work. **/
    static function schedulersOnline():Int;
    /** Runs a line of the shell; gives its output and its exit code. **/
    static function shell(command:String, ?options:Keyword<{?into:Dynamic, ?lines:Int, ?cd:String, ?env:Dynamic, ?stderrToStdout:Bool, ?parallelism:Bool}>):{String, Int};
    /** Ends all applications in order, then the machine. **/
    static function stop(?status:Dynamic):Dynamic;
    /** The time as Erlang knows it, from 1970 on. **/
    static function systemTime(?unit:TimeUnit):Int;
    /** How far `systemTime` is from `monotonicTime`. **/
    static function timeOffset(?unit:TimeUnit):Int;
    /** A folder for temporary files, or null. **/
    static function tmpDir():Null<String>;
    /** As `tmpDir`; raises where there is none. **/
    @:native("tmp_dir!") static function tmpDirOrRaise():String;
    /** Calls `f` when the system sends this signal, as `"sigterm"`. **/
    @:overload(function(signal:Atom, id:Dynamic, f:() -> Dynamic):Result<Dynamic, Atom> {})
    static function trapSignal(signal:Atom, f:() -> Dynamic):Result<Dynamic, Atom>;
    /** A number that nobody else has; with `["positive"]` or `["monotonic"]` one above 0, or above those before. **/
    static function uniqueInteger(?modifiers:Array<Atom>):Int;
    /** Takes back a `trapSignal`. **/
    static function untrapSignal(signal:Atom, id:Dynamic):Done<Atom>;
    /** The user's folder, or null. **/
    static function userHome():Null<String>;
    /** As `userHome`; raises where nobody knows it. **/
    @:native("user_home!") static function userHomeOrRaise():String;
    /** The version of Elixir. **/
    static function version():String;
}
