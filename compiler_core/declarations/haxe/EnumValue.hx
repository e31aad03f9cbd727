/** What every value of an enum can do. **/
@:partial extern class EnumValue {
    /** The constructor's name. **/
    @:elixir("Haxe.enum_name({this})") function getName():String;
    /** The constructor's place in its enum's declaration, from 0. **/
    function getIndex():Int;
    /** The constructor's arguments. **/
    @:elixir("Haxe.enum_parameters({this})") function getParameters():Array<Dynamic>;
    /** Whether the value matches a pattern. **/
    function match(pattern:Dynamic):Bool;
    /** Whether both are the same constructor with equal arguments. **/
    @:elixir("{this} == {0}") function equals(other:Dynamic):Bool;
}
