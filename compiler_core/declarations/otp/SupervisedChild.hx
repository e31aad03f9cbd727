/** One of a supervisor's children, as `whichChildren` lists them: a tuple of id, process, type and modules. **/
extern abstract SupervisedChild({Dynamic, Dynamic, WorkerType, Dynamic}) to {Dynamic, Dynamic, WorkerType, Dynamic} {
    /** What tells it from its siblings; `:undefined` under a dynamic supervisor. **/
    @:elixir("elem({this}, 0)") var id(get, never):Dynamic;
    /** Its process, `:restarting`, or `:undefined` where it does not run. **/
    @:elixir("elem({this}, 1)") var child(get, never):Dynamic;
    /** The same by another name. **/
    @:elixir("elem({this}, 1)") var pid(get, never):Dynamic;
    /** Whether it is a supervisor itself. **/
    @:elixir("elem({this}, 2)") var type(get, never):WorkerType;
    /** The modules that it runs, or `:dynamic`. **/
    @:elixir("elem({this}, 3)") var modules(get, never):Dynamic;
}
