package haxe.format;

/** Reads JSON; `haxe.Json` is the usual way. **/
extern class JsonParser {
    /** The value that a text is in JSON. What is no JSON is thrown. **/
    @:elixir("Haxe.json_parse({0})") static function parse(str:String):Dynamic;
}
