package haxe;

/** What is thrown and caught when it is not just any value. **/
extern class Exception {
    /** What went wrong. **/
    @:elixir("Haxe.message({this})") var message(get, never):String;
    /** The calls that led to it. **/
    var stack(get, never):CallStack;
    /** The exception that led to this one. **/
    @:elixir("Map.get({this}, :previous)") var previous(get, never):Null<Exception>;
    /** The value thrown, for the target's own kind of exception. **/
    var native(get, never):Any;
    /** An exception with a message. **/
    @:elixir("Haxe.Exception.exception(message: {0}, previous: {1})") function new(message:String, ?previous:Exception, ?native:Any):Void;
    /** The message, with the place where the exception was made if its class knows it. **/
    @:elixir("Exception.message({this})") function toString():String;
    /** The message with where it came from. **/
    @:elixir("Haxe.message({this})") function details():String;
    /** The value inside. **/
    @:elixir("Haxe.thrown({this})") function unwrap():Any;
}
