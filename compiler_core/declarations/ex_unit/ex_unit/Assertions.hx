package ex_unit;

/** What a test demands (`ExUnit.Assertions`). **/
@:native("ExUnit.Assertions") extern class Assertions {
    /** It must be so. **/
    @:elixir("ExUnit.Assertions.assert({0}, {1})") @:requires("ExUnit.Assertions") static function assert(value:Dynamic, ?message:String):Dynamic;
    /** It must not be so. **/
    @:elixir("ExUnit.Assertions.refute({0}, {1})") @:requires("ExUnit.Assertions") static function refute(value:Dynamic, ?message:String):Dynamic;
    /** Both must be the same. **/
    @:addition @:elixir("ExUnit.Assertions.assert({1} == {0})") @:requires("ExUnit.Assertions") static function equals(expected:Dynamic, actual:Dynamic):Dynamic;
    /** Both must be near: no further than `delta` apart. **/
    static function assertInDelta(value:Float, expected:Float, delta:Float, ?message:String):Dynamic;
    /** Both must be further than `delta` apart. **/
    static function refuteInDelta(value:Float, other:Float, delta:Float, ?message:String):Dynamic;
    /** The function must raise this error; gives it back. **/
    @:elixir("ExUnit.Assertions.assert_raise({0}, {1})") static function assertRaise(exception:Dynamic, work:() -> Dynamic):Dynamic;
    /** The test fails here. **/
    static function flunk(?message:String):Dynamic;
}
