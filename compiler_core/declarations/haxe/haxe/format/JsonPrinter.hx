package haxe.format;

/** Writes JSON; `haxe.Json` is the usual way. **/
extern class JsonPrinter {
    /** A value in JSON, as `haxe.Json.stringify` writes it. **/
    @:elixir("Haxe.json_text({0}, {1}, {2})")
    static function print(o:Dynamic, ?replacer:(key:Dynamic, value:Dynamic) -> Dynamic, ?space:String):String;
}
