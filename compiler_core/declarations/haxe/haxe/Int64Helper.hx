package haxe;

/** What makes numbers of 64 bits. **/
extern class Int64Helper {
    /** As `Int64.parseString`. **/
    @:elixir("Haxe.int64_parse({0})") static function parseString(sParam:String):Int64;
    /** As `Int64.fromFloat`. **/
    @:elixir("Haxe.int64_from_float({0})") static function fromFloat(f:Float):Int64;
}
