/** Types at run time. **/
@:partial extern class Type {
    @:elixir("Haxe.enum_name({0})") static function enumConstructor(e:Dynamic):String;
    @:elixir("Haxe.enum_parameters({0})") static function enumParameters(e:Dynamic):Array<Dynamic>;
    @:elixir("{0} == {1}") static function enumEq<T>(a:T, b:T):Bool;
}
