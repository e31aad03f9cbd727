/** How a supervisor starts one of its children, and when again. **/
typedef ChildSpec = {
    /** What tells the child from its siblings. **/
    id:Dynamic,
    /** Module, function and arguments of the call that starts it. **/
    start:{module:Dynamic, function:Atom, args:Array<Dynamic>},
    /** When it is started again: by default always. **/
    ?restart:RestartStrategy,
    /** How long it may take to end, in milliseconds. **/
    ?shutdown:ShutdownStrategy,
    /** Whether it is a supervisor itself. **/
    ?type:WorkerType,
    /** The modules that it runs, or `:dynamic`. **/
    ?modules:Dynamic,
    /** Whether its end counts for its supervisor's own. **/
    ?significant:Bool
}
