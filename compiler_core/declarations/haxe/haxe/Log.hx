package haxe;

/** Where `trace` writes. **/
extern class Log {
    /** What `trace` writes of a value and its place. **/
    static function formatOutput(v:Dynamic, infos:PosInfos):String;
    /** Writes `v` as text, and a line break. **/
    @:elixir("IO.puts({0|text})") static dynamic function trace(v:Dynamic, ?infos:PosInfos):Void;
}
