/** A process that keeps a state and answers. A server is given by its process, its name, `{:global, name}` or
    `{:via, module, name}`. **/
@:native("GenServer") extern class GenServer {
    /** Tells servers of this name on all nodes, or on these. **/
    @:overload(function(name:Atom, request:Dynamic):Atom {})
    static function abcast(nodes:Array<Atom>, name:Atom, request:Dynamic):Atom;
    /** Asks the server and waits for its answer, by default five seconds. **/
    @:exits static function call(server:Dynamic, request:Dynamic, ?timeout:Timeout):Dynamic;
    /** Tells the server something, without an answer. **/
    @:named("cast") @:native("cast") static function castMessage(server:Dynamic, request:Dynamic):Atom;
    /** Asks servers of this name on all nodes: the answers, and the nodes that gave none. **/
    @:overload(function(name:Atom, request:Dynamic):{Array<Dynamic>, Array<Dynamic>} {})
    static function multiCall(nodes:Array<Atom>, name:Atom, request:Dynamic, ?timeout:Timeout):{Array<Dynamic>, Array<Dynamic>};
    /** Answers a caller that waits, other than by `{:reply, …}`. **/
    static function reply(client:Dynamic, reply:Dynamic):Atom;
    /** As `startLink`, without tying the two processes together. **/
    @:elixir("GenServer.start({0}, {1}, {2|keyword})")
    static function start(module:Dynamic, args:Dynamic, ?options:Keyword<StartOptions>):Result<Pid<Dynamic>, Dynamic>;
    /** Starts a server of a module; `init` gets `args`. **/
    @:elixir("GenServer.start_link({0}, {1}, {2|keyword})")
    static function startLink(module:Dynamic, args:Dynamic, ?options:Keyword<StartOptions>):Result<Pid<Dynamic>, Dynamic>;
    /** Ends the server. **/
    @:exits static function stop(server:Dynamic, ?reason:Dynamic, ?timeout:Timeout):Atom;
    /** The process of a name, or null. **/
    static function whereis(server:Dynamic):Dynamic;
}
