/** A process that keeps a state and answers. **/
@:partial extern class GenServer {
    /** Starts a server of a module; `init` gets `args`. **/
    @:elixir("GenServer.start_link({0}, {1}, {2|keyword})") static function startLink(module:Dynamic, args:Dynamic, ?options:Keyword):Dynamic;
    /** As `startLink`, without tying the two processes together. **/
    @:elixir("GenServer.start({0}, {1}, {2|keyword})") static function start(module:Dynamic, args:Dynamic, ?options:Keyword):Dynamic;
    /** Asks the server and waits for its answer, by default five seconds. **/
    @:elixir("GenServer.call({0}, {1}, {2})") @:exits static function call(server:Dynamic, request:Dynamic, ?timeout:Dynamic):Dynamic;
    /** Tells the server something, without an answer. **/
    @:elixir("GenServer.cast({0}, {1})") @:named("cast") static function castMessage(server:Dynamic, request:Dynamic):Atom;
    /** Ends the server. **/
    @:elixir("GenServer.stop({0}, {1}, {2})") static function stop(server:Dynamic, ?reason:Dynamic, ?timeout:Dynamic):Atom;
    /** Answers a caller that waits, other than by `{:reply, …}`. **/
    @:elixir("GenServer.reply({0}, {1})") static function reply(client:Dynamic, reply:Dynamic):Atom;
}
