package haxe;

/** Where `trace` writes. **/
extern class Log {
    /** Writes `v` as text, and a line break. **/
    @:elixir("IO.puts(Haxe.string({0}))") static function trace(v:Dynamic, ...more:Dynamic):Void;
}
