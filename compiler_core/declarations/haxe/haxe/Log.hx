package haxe;

/** Where `trace` writes. **/
extern class Log {
    /** Writes `v` as text, and a line break. **/
    @:elixir("IO.puts({0|text})") static function trace(v:Dynamic, ...more:Dynamic):Void;
}
