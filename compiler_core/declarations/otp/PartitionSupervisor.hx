/** A supervisor that starts the same child several times, so that they share the work. **/
@:native("PartitionSupervisor") extern class PartitionSupervisor {
    /** How a supervisor starts this one. **/
    static function childSpec(options:Keyword):ChildSpec;
    /** How many children there are: `active`, `specs`, `supervisors`, `workers`. **/
    static function countChildren(supervisor:Dynamic):{active:Int, specs:Int, supervisors:Int, workers:Int};
    /** How many times the child was started. **/
    static function partitions(supervisor:Dynamic):Int;
    /** Starts one. **/
    static function startLink(options:Keyword<{?name:Dynamic, ?childSpec:Dynamic, ?partitions:Int, ?strategy:SupervisorStrategy, ?maxRestarts:Int, ?maxSeconds:Int, ?withArguments:(Dynamic, Int) -> Array<Dynamic>}>):Result<Pid<Dynamic>, Dynamic>;
    /** Ends it, and its children before. **/
    @:exits static function stop(supervisor:Dynamic, ?reason:Dynamic, ?timeout:Timeout):Atom;
    /** All children: tuples of number, process, type and modules. **/
    static function whichChildren(supervisor:Dynamic):Array<{Dynamic, Dynamic, WorkerType, Dynamic}>;
}
