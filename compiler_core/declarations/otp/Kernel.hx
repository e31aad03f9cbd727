/** Elixir's own functions that are in scope everywhere. **/
@:partial extern class Kernel {
    /** The process that runs this. **/
    @:elixir("self()") static function self():Pid<Dynamic>;
    /** Sends a message. **/
    @:elixir("send({0}, {1})") static function send<M>(destination:Dynamic, message:M):M;
    /** Starts a process. **/
    @:elixir("spawn({0})") static function spawn(f:() -> Dynamic):Pid<Dynamic>;
}
