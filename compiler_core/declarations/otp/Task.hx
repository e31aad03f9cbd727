/** Work that another process does. **/
@:native("Task") extern class Task<T> {
    /** The process that does it. **/
    var pid(default, null):Pid<Dynamic>;
    /** Who waits for it. **/
    var owner(default, null):Pid<Dynamic>;
    /** What its answer can be told by. **/
    var ref(default, null):Dynamic;
    /** Starts `f`, or a module's function, in a process of its own. **/
    @:overload(function(module:Dynamic, name:Atom, args:Array<Dynamic>):Task<Dynamic> {})
    static function async<A>(f:() -> A):Task<A>;
    /** Calls `f` for each element in a process of its own; gives `{:ok, answer}` or `{:exit, reason}` for each. **/
    @:overload(function(elements:Enumerable<Dynamic>, module:Dynamic, name:Atom, args:Array<Dynamic>, ?options:Keyword<AsyncStreamOptions>):Stream<Dynamic> {})
    static function asyncStream<A>(elements:Enumerable<A>, f:A -> Dynamic, ?options:Keyword<AsyncStreamOptions>):Stream<Dynamic>;
    /** Waits for what it comes to, five seconds if nothing is said; ends this process if it takes longer. **/
    @:exits static function await<A>(task:Task<A>, ?timeout:Timeout):A;
    /** Waits for what all come to. **/
    @:exits static function awaitMany<A>(tasks:Array<Task<A>>, ?timeout:Timeout):Array<A>;
    /** How a supervisor starts a task. **/
    static function childSpec(argument:Dynamic):ChildSpec;
    /** A task that is done: it came to this. **/
    static function completed<A>(value:A):Task<A>;
    /** Does not wait for it any more; gives its answer as `yield` does, if there is one already. **/
    static function ignore(task:Task<Dynamic>):Dynamic;
    /** Ends it; gives its answer as `yield` does, if there is one already. **/
    static function shutdown(task:Task<Dynamic>, ?how:TaskShutdown):Dynamic;
    /** Starts `f` and does not wait. **/
    @:overload(function(module:Dynamic, name:Atom, args:Array<Dynamic>):Result<Pid<Dynamic>, Dynamic> {})
    static function start(f:() -> Dynamic):Result<Pid<Dynamic>, Dynamic>;
    /** Starts `f` in a process that ends with this one, and does not wait. **/
    @:overload(function(module:Dynamic, name:Atom, args:Array<Dynamic>):Result<Pid<Dynamic>, Dynamic> {})
    static function startLink(f:() -> Dynamic):Result<Pid<Dynamic>, Dynamic>;
    /** Waits so long: `{:ok, answer}`, `{:exit, reason}`, or null where it still works. **/
    static function yield(task:Task<Dynamic>, ?timeout:Timeout):Dynamic;
    /** As `yield`, for several: pairs of task and what `yield` gives. **/
    static function yieldMany<A>(tasks:Array<Task<A>>, ?timeout:Timeout):Array<{Task<A>, Dynamic}>;
}

/** A supervisor for tasks that come and go. **/
@:native("Task.Supervisor") extern class Supervisor {
    /** Starts `f` in a process of its own, and with it ends this one. **/
    @:overload(function(supervisor:Dynamic, module:Dynamic, name:Atom, args:Array<Dynamic>, ?options:Keyword<{?shutdown:TaskShutdown}>):Task<Dynamic> {})
    static function async<A>(supervisor:Dynamic, f:() -> A, ?options:Keyword<{?shutdown:TaskShutdown}>):Task<A>;
    /** As `async`, and this process goes on when the task ends by a fault. **/
    @:overload(function(supervisor:Dynamic, module:Dynamic, name:Atom, args:Array<Dynamic>, ?options:Keyword<{?shutdown:TaskShutdown}>):Task<Dynamic> {})
    static function asyncNolink<A>(supervisor:Dynamic, f:() -> A, ?options:Keyword<{?shutdown:TaskShutdown}>):Task<A>;
    /** Calls `f` for each element in a process of its own; gives `{:ok, answer}` or `{:exit, reason}` for each. **/
    @:overload(function(supervisor:Dynamic, elements:Enumerable<Dynamic>, module:Dynamic, name:Atom, args:Array<Dynamic>, ?options:Keyword<AsyncStreamOptions>):Stream<Dynamic> {})
    static function asyncStream<A>(supervisor:Dynamic, elements:Enumerable<A>, f:A -> Dynamic, ?options:Keyword<AsyncStreamOptions>):Stream<Dynamic>;
    /** As `asyncStream`, and this process goes on when a task ends by a fault. **/
    @:overload(function(supervisor:Dynamic, elements:Enumerable<Dynamic>, module:Dynamic, name:Atom, args:Array<Dynamic>, ?options:Keyword<AsyncStreamOptions>):Stream<Dynamic> {})
    static function asyncStreamNolink<A>(supervisor:Dynamic, elements:Enumerable<A>, f:A -> Dynamic, ?options:Keyword<AsyncStreamOptions>):Stream<Dynamic>;
    /** How a supervisor starts this one. **/
    static function childSpec(options:Keyword):ChildSpec;
    /** The processes of all tasks. **/
    static function children(supervisor:Dynamic):Array<Pid<Dynamic>>;
    /** Starts `f` and does not wait. **/
    @:overload(function(supervisor:Dynamic, module:Dynamic, name:Atom, args:Array<Dynamic>, ?options:Keyword<{?restart:RestartStrategy, ?shutdown:TaskShutdown}>):Result<Pid<Dynamic>, Dynamic> {})
    static function startChild(supervisor:Dynamic, f:() -> Dynamic, ?options:Keyword<{?restart:RestartStrategy, ?shutdown:TaskShutdown}>):Result<Pid<Dynamic>, Dynamic>;
    /** Starts a supervisor. **/
    static function startLink(?options:Keyword<{?name:Dynamic, ?maxRestarts:Int, ?maxSeconds:Int, ?maxChildren:Timeout}>):Result<Pid<Dynamic>, Dynamic>;
    /** Ends a task; false where there is none. **/
    @:elixir("Task.Supervisor.terminate_child({0}, {1}) == :ok") static function terminateChild(supervisor:Dynamic, pid:Pid<Dynamic>):Bool;
}
