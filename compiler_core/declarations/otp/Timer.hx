/** Erlang's `:timer`. What would be `{:ok, timer}` there is the timer here; wrong arguments raise. **/
@:native(":timer") extern class Timer {
    /** Calls a module's function after so many milliseconds. **/
    @:elixir("elem(:timer.apply_after({0}, {1}, {2}, {3}), 1)")
    static function applyAfter(time:Int, module:Dynamic, name:Atom, args:Array<Dynamic>):Dynamic;
    /** Calls a module's function each so many milliseconds. **/
    @:elixir("elem(:timer.apply_interval({0}, {1}, {2}, {3}), 1)")
    static function applyInterval(time:Int, module:Dynamic, name:Atom, args:Array<Dynamic>):Dynamic;
    /** Takes a timer back. **/
    @:elixir(":timer.cancel({0})") static function cancel(timer:Dynamic):Result<Atom, Dynamic>;
    /** Asks a process, by default this one, to end after so many milliseconds. **/
    @:elixir("elem(:timer.exit_after({0}, {1}), 1)") static function exitAfter(time:Int, reason:Dynamic):Dynamic;
    /** Hours in milliseconds. **/
    @:elixir(":timer.hours({0})") static function hours(hours:Int):Int;
    /** Hours, minutes and seconds in milliseconds. **/
    @:elixir(":timer.hms({0}, {1}, {2})") static function hms(hours:Int, minutes:Int, seconds:Int):Int;
    /** Minutes in milliseconds. **/
    @:elixir(":timer.minutes({0})") static function minutes(minutes:Int):Int;
    /** Seconds in milliseconds. **/
    @:elixir(":timer.seconds({0})") static function seconds(seconds:Int):Int;
    /** Sends a message to this process after so many milliseconds. **/
    @:elixir("elem(:timer.send_after({0}, {1}), 1)") static function sendAfter(time:Int, message:Dynamic):Dynamic;
    /** Sends a message to this process each so many milliseconds. **/
    @:elixir("elem(:timer.send_interval({0}, {1}), 1)") static function sendInterval(time:Int, message:Dynamic):Dynamic;
    /** Waits so many milliseconds. **/
    @:elixir(":timer.sleep({0})") static function sleep(time:Timeout):Atom;
    /** Calls `f`; gives the microseconds that it took and its answer. **/
    @:elixir(":timer.tc({0})") static function tc<A>(f:() -> A):{Int, A};
}
