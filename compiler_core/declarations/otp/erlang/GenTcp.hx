package erlang;

/** Erlang's `:gen_tcp`: bytes to and from another machine. **/
@:native(":gen_tcp") extern class GenTcp {
    /** Waits for somebody to connect. **/
    static function accept(socket:Dynamic, ?timeout:Timeout):Result<Dynamic, Atom>;
    /** Closes a connection. **/
    static function close(socket:Dynamic):Atom;
    /** Connects to a port there: the host as characters, or a tuple of numbers. **/
    static function connect(host:Dynamic, port:Int, options:Array<Atom>, ?timeout:Timeout):Result<Dynamic, Atom>;
    /** Gives a connection to another process. **/
    static function controllingProcess(socket:Dynamic, pid:Pid<Dynamic>):Done<Atom>;
    /** Takes connections at a port, 0 for any. **/
    static function listen(port:Int, options:Array<Atom>):Result<Dynamic, Atom>;
    /** So many bytes, or for 0 those that there are. **/
    static function recv(socket:Dynamic, length:Int, ?timeout:Timeout):Result<Dynamic, Atom>;
    /** Sends bytes. **/
    static function send(socket:Dynamic, data:Dynamic):Done<Atom>;
    /** No more to `"read"`, to `"write"`, or neither. **/
    static function shutdown(socket:Dynamic, how:Atom):Done<Atom>;
}
