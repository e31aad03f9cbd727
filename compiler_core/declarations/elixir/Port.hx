/** Programs outside that this one talks to. **/
@:native("Port") extern class Port {
    /** Ends the talk. **/
    static function close(port:Dynamic):Bool;
    /** Sends bytes. **/
    static function command(port:Dynamic, data:Dynamic, ?options:Array<Atom>):Bool;
    /** Gives the port to another process. **/
    static function connect(port:Dynamic, pid:Pid<Dynamic>):Bool;
    /** Watches the port no more. **/
    static function demonitor(reference:Dynamic, ?options:Array<Atom>):Bool;
    /** What is known of a port, or one item of it; null where it is closed. **/
    static function info(port:Dynamic, ?item:Atom):Dynamic;
    /** All that are open. **/
    static function list():Array<Dynamic>;
    /** Watches the port: a message tells when it is closed. **/
    static function monitor(port:Dynamic):Dynamic;
    /** Starts a program, as `{:spawn, command}`. **/
    static function open(name:Dynamic, options:Array<Atom>):Dynamic;
}
