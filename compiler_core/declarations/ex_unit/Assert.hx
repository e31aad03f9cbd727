/** What a test demands, by the names that tests in Haxe are used to. **/
@:native("ExUnit.Assertions") extern class Assert {
    /** Both must be the same. **/
    @:addition @:elixir("ExUnit.Assertions.assert({1} == {0}, {2})") @:requires("ExUnit.Assertions") static function equals(expected:Dynamic, actual:Dynamic, ?message:String):Dynamic;
    /** Both must be the same. **/
    @:addition @:elixir("ExUnit.Assertions.assert({1} == {0}, {2})") @:requires("ExUnit.Assertions") static function same(expected:Dynamic, actual:Dynamic, ?message:String):Dynamic;
    /** They must differ. **/
    @:addition @:elixir("ExUnit.Assertions.refute({1} == {0}, {2})") @:requires("ExUnit.Assertions") static function notEquals(expected:Dynamic, actual:Dynamic, ?message:String):Dynamic;
    /** It must be so. **/
    @:addition @:elixir("ExUnit.Assertions.assert({0}, {1})") @:requires("ExUnit.Assertions") static function isTrue(value:Dynamic, ?message:String):Dynamic;
    /** It must not be so. **/
    @:addition @:elixir("ExUnit.Assertions.refute({0}, {1})") @:requires("ExUnit.Assertions") static function isFalse(value:Dynamic, ?message:String):Dynamic;
    /** It must be null. **/
    @:addition @:elixir("ExUnit.Assertions.assert(is_nil({0}), {1})") @:requires("ExUnit.Assertions") static function isNull(value:Dynamic, ?message:String):Dynamic;
    /** It must not be null. **/
    @:addition @:elixir("ExUnit.Assertions.refute(is_nil({0}), {1})") @:requires("ExUnit.Assertions") static function notNull(value:Dynamic, ?message:String):Dynamic;
    /** The value must be in the list. **/
    @:addition @:elixir("ExUnit.Assertions.assert({0} in {1}, {2})") @:requires("ExUnit.Assertions") static function contains(value:Dynamic, list:Array<Dynamic>, ?message:String):Dynamic;
    /** Both must be near: no further than `delta` apart. **/
    @:addition @:elixir("ExUnit.Assertions.assert_in_delta({1}, {0}, {2|1.0e-5})") static function floatEquals(expected:Float, actual:Float, ?delta:Float):Dynamic;
    /** The test fails here. **/
    @:addition @:elixir("ExUnit.Assertions.flunk({0|nil})") static function fail(message:String):Dynamic;
}
