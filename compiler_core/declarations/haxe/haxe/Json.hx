package haxe;

/** Values as text in JSON. **/
extern class Json {
    /** The value that a text is in JSON: objects are structures. What is no JSON is thrown. **/
    @:elixir("Haxe.json_parse({0})") static function parse(text:String):Dynamic;

    /** A value in JSON. `replacer` gets each key and value and says what is written instead; with `space` each element
        stands on a line of its own, indented by it. **/
    @:elixir("Haxe.json_text({0}, {1}, {2})")
    static function stringify(value:Dynamic, ?replacer:(key:Dynamic, value:Dynamic) -> Dynamic, ?space:String):String;
}
