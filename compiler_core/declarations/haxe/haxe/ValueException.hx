package haxe;

/** What `throw` makes of a value that is no exception, where it is caught as one. **/
extern class ValueException extends Exception {
    /** The value that was thrown. **/
    @:elixir("Haxe.thrown({this})") var value(default, null):Any;
    /** An exception around `value`. **/
    @:elixir("Haxe.Exception.exception(value: {0})") function new(value:Any, ?previous:Exception, ?native:Any):Void;
}
