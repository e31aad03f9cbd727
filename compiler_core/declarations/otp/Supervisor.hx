/** A process that starts others and starts them again when they end. **/
@:native("Supervisor") extern class Supervisor {
    /** How a child is started, with some of it changed. **/
    static function childSpec(child:Dynamic, changes:Keyword<{
        ?id:Dynamic,
        ?start:Dynamic,
        ?restart:RestartStrategy,
        ?shutdown:ShutdownStrategy,
        ?type:WorkerType,
        ?modules:Dynamic,
        ?significant:Bool
    }>):ChildSpec;
    /** How many children there are: `active`, `specs`, `supervisors`, `workers`. **/
    static function countChildren(supervisor:Dynamic):{active:Int, specs:Int, supervisors:Int, workers:Int};
    /** Forgets a child; false where there is none, or it runs. **/
    @:elixir("Supervisor.delete_child({0}, {1}) == :ok") static function deleteChild(supervisor:Dynamic, id:Dynamic):Bool;
    /** What a supervisor's `init` answers with. **/
    @:native("init") static function init(children:Array<Dynamic>, options:Keyword<SupervisorOptions>):Dynamic;
    /** Starts a child again that does not run. **/
    static function restartChild(supervisor:Dynamic, id:Dynamic):Result<Pid<Dynamic>, Dynamic>;
    /** Starts one more child: a module, `{module, argument}`, or a specification. **/
    static function startChild(supervisor:Dynamic, child:Dynamic):Result<Pid<Dynamic>, Dynamic>;
    /** Starts a supervisor with these children; or one of a module, whose `init` gets an argument. **/
    @:overload(function(module:Dynamic, argument:Dynamic, ?options:Keyword<StartOptions>):Result<Pid<Dynamic>, Dynamic> {})
    static function startLink(children:Array<Dynamic>, options:Keyword<SupervisorOptions>):Result<Pid<Dynamic>, Dynamic>;
    /** Ends it, and its children before. **/
    @:exits static function stop(supervisor:Dynamic, ?reason:Dynamic, ?timeout:Timeout):Atom;
    /** Ends a child; false where there is none. **/
    @:elixir("Supervisor.terminate_child({0}, {1}) == :ok") static function terminateChild(supervisor:Dynamic, id:Dynamic):Bool;
    /** All children: tuples of id, process, type and modules, which have these names as well. **/
    static function whichChildren(supervisor:Dynamic):Array<SupervisedChild>;
}
