/** Processes and messages between them. **/
@:native("Process") extern class Process {
    /** Whether the process lives. **/
    @:native("alive?") static function alive(pid:Pid<Dynamic>):Bool;
    /** Takes back a timer; gives the milliseconds that were left, or false. **/
    static function cancelTimer(timer:Dynamic, ?options:Keyword<{?async:Bool, ?info:Bool}>):Dynamic;
    /** Takes a key out of the process's own values; gives what it had. **/
    static function delete(key:Dynamic):Dynamic;
    /** Watches no more. **/
    static function demonitor(reference:Dynamic, ?options:Array<Atom>):Bool;
    /** Asks a process to end for a reason; `:kill` can't be refused. **/
    static function exit(pid:Dynamic, reason:Dynamic):Bool;
    /** A setting of this process, as `flag("trap_exit", true)`, or of another; gives what it was. **/
    @:overload(function(pid:Pid<Dynamic>, flag:Atom, value:Dynamic):Dynamic {})
    static function flag(flag:Atom, value:Dynamic):Dynamic;
    /** One of the process's own values, else `otherwise`, else null; or all of them. **/
    static function get(?key:Dynamic, ?otherwise:Dynamic):Dynamic;
    /** The keys of the process's own values, or those with this value. **/
    static function getKeys(?value:Dynamic):Array<Dynamic>;
    /** The process that reads and writes for this one, or from now on for another. **/
    @:overload(function(pid:Pid<Dynamic>, leader:Pid<Dynamic>):Bool {})
    static function groupLeader():Pid<Dynamic>;
    /** Sleeps until a message comes, then goes on with a module's function. **/
    static function hibernate(module:Dynamic, name:Atom, args:Array<Dynamic>):Dynamic;
    /** What is known of a process, or one item of it; null where it has ended. **/
    static function info(pid:Pid<Dynamic>, ?item:Dynamic):Dynamic;
    /** From now on this process and the other end together. **/
    static function link(pid:Dynamic):Bool;
    /** All processes. **/
    static function list():Array<Pid<Dynamic>>;
    /** Watches a process: a message tells when it ends. **/
    static function monitor(item:Dynamic):Dynamic;
    /** Keeps one of the process's own values; gives what the key had. **/
    static function put(key:Dynamic, value:Dynamic):Dynamic;
    /** The milliseconds that a timer has left, or false. **/
    static function readTimer(timer:Dynamic):Dynamic;
    /** Gives the process a name. **/
    static function register(pid:Dynamic, name:Atom):Bool;
    /** All names. **/
    static function registered():Array<Atom>;
    /** Sends a message. **/
    @:addition @:elixir("send({0}, {1})") static function send<M>(destination:Dynamic, message:M):M;
    /** Sends a message, as `["noconnect"]` or `["nosuspend"]` have it. **/
    @:native("send") static function sendWith(destination:Dynamic, message:Dynamic, options:Array<Atom>):Atom;
    /** Sends `message` to `destination` after `time` milliseconds; gives back a reference to the timer. **/
    static function sendAfter(destination:Dynamic, message:Dynamic, time:Int, ?options:Keyword<{?abs:Bool}>):Dynamic;
    /** Waits so many milliseconds. **/
    static function sleep(time:Timeout):Void;
    /** Starts a process with settings as `["link"]` or `["monitor"]`. **/
    @:overload(function(module:Dynamic, name:Atom, args:Array<Dynamic>, options:Array<Atom>):Dynamic {})
    static function spawn(f:() -> Dynamic, options:Array<Atom>):Dynamic;
    /** This process and the other don't end together any more. **/
    static function unlink(pid:Dynamic):Bool;
    /** Takes a name back. **/
    static function unregister(name:Atom):Bool;
    /** The process of this name, or null. **/
    static function whereis(name:Atom):Null<Pid<Dynamic>>;
}
