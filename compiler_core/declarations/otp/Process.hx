/** Processes and messages between them. **/
@:partial extern class Process {
    /** Sends `message` to `destination` after `time` milliseconds; gives back a reference to the timer. **/
    @:elixir("Process.send_after({0}, {1}, {2})") static function sendAfter(destination:Dynamic, message:Dynamic, time:Int):Dynamic;
    /** Takes back a timer. **/
    @:elixir("Process.cancel_timer({0})") static function cancelTimer(timer:Dynamic):Dynamic;
    /** Waits so many milliseconds. **/
    @:elixir("Process.sleep({0})") static function sleep(time:Int):Void;
    /** The process of this name, or null. **/
    @:elixir("Process.whereis({0})") static function whereis(name:Dynamic):Null<Pid<Dynamic>>;
    /** Whether the process lives. **/
    @:elixir("Process.alive?({0})") static function alive(pid:Pid<Dynamic>):Bool;
    /** Watches a process: a message tells when it ends. **/
    @:elixir("Process.monitor({0})") static function monitor(item:Dynamic):Dynamic;
    /** Gives the process a name. **/
    @:elixir("Process.register({0}, {1})") static function register(pid:Pid<Dynamic>, name:Atom):Bool;
    /** Asks a process to end. **/
    @:elixir("Process.exit({0}, {1})") static function exit(pid:Pid<Dynamic>, reason:Dynamic):Bool;
    @:elixir("Process.flag({0}, {1})") static function flag(flag:Atom, value:Dynamic):Dynamic;
}
