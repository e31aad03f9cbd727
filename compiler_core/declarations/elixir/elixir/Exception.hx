package elixir;

import StdTypes;
import String;

/** What was raised, in words. (Haxe's own exceptions are `haxe.Exception`.) **/
@:native("Exception") extern class Exception {
    /** An exception with more of what is known about it, and where it came from. **/
    static function blame(kind:Atom, error:Dynamic, stacktrace:Array<Dynamic>):{Dynamic, Array<Dynamic>};
    /** What is known of a function that no clause fits. **/
    static function blameMfa(module:Dynamic, func:Atom, args:Dynamic):Dynamic;
    /** Kind, message and places as they are printed. **/
    static function format(kind:Dynamic, payload:Dynamic, ?stacktrace:Array<Dynamic>):String;
    /** Kind and message as they are printed. **/
    static function formatBanner(kind:Dynamic, payload:Dynamic, ?stacktrace:Array<Dynamic>):String;
    /** Why a process ended, in words. **/
    static function formatExit(reason:Dynamic):String;
    /** A function value and its number of arguments. **/
    static function formatFa(f:Dynamic, arity:Int):String;
    /** File and line with a colon behind. **/
    static function formatFileLine(file:Null<String>, line:Null<Int>, ?suffix:String):String;
    /** File, line and column with a colon behind. **/
    static function formatFileLineColumn(file:Null<String>, line:Null<Int>, column:Null<Int>, ?suffix:String):String;
    /** Module, function and number of arguments. **/
    static function formatMfa(module:Dynamic, func:Atom, arity:Int):String;
    /** The places, one each line; by default those of this process. **/
    static function formatStacktrace(?stacktrace:Array<Dynamic>):String;
    /** One place. **/
    static function formatStacktraceEntry(entry:Dynamic):String;
    /** Whether a value is an exception. **/
    @:elixir("is_exception({0})") static function isException(value:Dynamic):Bool;
    /** The message of an exception. **/
    static function message(exception:Dynamic):String;
    /** One of Erlang's errors as an exception of Elixir's. **/
    static function normalize(kind:Dynamic, payload:Dynamic, ?stacktrace:Array<Dynamic>):Dynamic;
}
