package ex_unit;

/** What happens around a test (`ExUnit.Callbacks`). **/
@:native("ExUnit.Callbacks") extern class Callbacks {
    /** Runs a function when the test is over. **/
    @:elixir("ExUnit.Callbacks.on_exit({0})") static function onExit(work:() -> Dynamic):Atom;
    /** Starts a process that ends with the test. **/
    static function startSupervised(child:Dynamic, ?options:Keyword):Result<Pid<Dynamic>, Dynamic>;
    /** As `startSupervised`; raises where it fails. **/
    @:native("start_supervised!") static function startSupervisedOrRaise(child:Dynamic, ?options:Keyword):Pid<Dynamic>;
    /** Starts a process that ends with the test and takes the test along where it fails. **/
    @:native("start_link_supervised!") static function startLinkSupervised(child:Dynamic, ?options:Keyword):Pid<Dynamic>;
    /** Ends such a process. **/
    static function stopSupervised(id:Dynamic):Dynamic;
}
