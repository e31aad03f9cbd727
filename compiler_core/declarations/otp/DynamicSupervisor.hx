/** A supervisor whose children come and go. **/
@:native("DynamicSupervisor") extern class DynamicSupervisor {
    /** How a supervisor starts this one. **/
    static function childSpec(options:Keyword):ChildSpec;
    /** How many children there are: `active`, `specs`, `supervisors`, `workers`. **/
    static function countChildren(supervisor:Dynamic):{active:Int, specs:Int, supervisors:Int, workers:Int};
    /** What the `init` of such a supervisor's module answers with. **/
    static function init(options:Keyword<{?strategy:SupervisorStrategy, ?maxRestarts:Int, ?maxSeconds:Int, ?maxChildren:Timeout, ?extraArguments:Array<Dynamic>}>):Dynamic;
    /** Starts one more child: a module, `{module, argument}`, or a specification. **/
    static function startChild(supervisor:Dynamic, child:Dynamic):Result<Pid<Dynamic>, Dynamic>;
    /** Starts a supervisor without children; or one of a module, whose `init` gets an argument. **/
    @:overload(function(module:Dynamic, argument:Dynamic, ?options:Keyword<StartOptions>):Result<Pid<Dynamic>, Dynamic> {})
    static function startLink(options:Keyword<{?name:Dynamic, ?strategy:SupervisorStrategy, ?maxRestarts:Int, ?maxSeconds:Int, ?maxChildren:Timeout, ?extraArguments:Array<Dynamic>}>):Result<Pid<Dynamic>, Dynamic>;
    /** Ends it, and its children before. **/
    @:exits static function stop(supervisor:Dynamic, ?reason:Dynamic, ?timeout:Timeout):Atom;
    /** Ends a child; false where there is none. **/
    @:elixir("DynamicSupervisor.terminate_child({0}, {1}) == :ok") static function terminateChild(supervisor:Dynamic, pid:Pid<Dynamic>):Bool;
    /** All children: tuples of `:undefined`, process, type and modules. **/
    static function whichChildren(supervisor:Dynamic):Array<SupervisedChild>;
}
