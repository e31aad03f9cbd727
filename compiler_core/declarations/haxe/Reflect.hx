/** Fields by names that are known at run time only. **/
extern class Reflect {
    @:elixir("Haxe.has({0}, {1})") static function hasField(o:Dynamic, field:String):Bool;
    /** The field, or null where there is none. **/
    @:elixir("Haxe.get({0}, {1})") static function field(o:Dynamic, field:String):Dynamic;
    @:elixir("Haxe.put({0}, {1}, {2})") @:mutatesArgument static function setField(o:Dynamic, field:String, value:Dynamic):Void;
    @:elixir("Haxe.get({0}, {1})") static function getProperty(o:Dynamic, field:String):Dynamic;
    @:elixir("Haxe.put({0}, {1}, {2})") @:mutatesArgument static function setProperty(o:Dynamic, field:String, value:Dynamic):Void;
    /** The names of the fields. **/
    @:elixir("Haxe.fields({0})") static function fields(o:Dynamic):Array<String>;
    /** Takes out a field and says whether there was one. **/
    @:elixir("Haxe.delete({0}, {1})") @:elixirResult("Haxe.has({0}, {1})") @:mutatesArgument static function deleteField(o:Dynamic, field:String):Bool;
    @:elixir("is_function({0})") static function isFunction(f:Dynamic):Bool;
    /** Less than, equal to or more than 0. **/
    @:elixir("Haxe.compare({0}, {1})") static function compare<T>(a:T, b:T):Int;
    /** Whether both are the same function of the same object. **/
    @:elixir("{0} == {1}") static function compareMethods(f1:Dynamic, f2:Dynamic):Bool;
    /** Whether it is a value of an enum. **/
    @:elixir("Haxe.is_enum_value({0})") static function isEnumValue(v:Dynamic):Bool;
    /** A function of any number of arguments, which hands them to `f` as an array. **/
    @:overload(function(f:Array<Dynamic> -> Void):Dynamic {}) static function makeVarArgs(f:Array<Dynamic> -> Dynamic):Dynamic;
    /** Whether it has fields: a structure, an instance, a text, an array or a class. **/
    @:elixir("Haxe.is_object({0})") static function isObject(v:Dynamic):Bool;
    /** A copy of a structure. **/
    @:elixir("{0}") static function copy<T>(o:Null<T>):Null<T>;
    @:elixir("apply({1}, {2})") static function callMethod(o:Dynamic, func:haxe.Constraints.Function, args:Array<Dynamic>):Dynamic;
}
