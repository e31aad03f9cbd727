package haxe;

/** Time as it passes. **/
extern class Timer {
    /** A timer that runs `run` every `time_ms` milliseconds. **/
    function new(time_ms:Int):Void;
    /** Ends the timer. **/
    function stop():Void;
    /** What the timer does each time. **/
    dynamic function run():Void;
    /** Calls `f` once, `time_ms` milliseconds later. **/
    static function delay(f:() -> Void, time_ms:Int):Timer;
    /** Calls `f`, prints how many seconds it took, and gives back its value. **/
    @:elixir("Haxe.measure({0})") static function measure<T>(f:() -> T, ?pos:PosInfos):T;
    /** Seconds since some point, with their fraction; only differences mean something. **/
    @:elixir("System.monotonic_time(:microsecond) / 1_000_000") static function stamp():Float;
}
