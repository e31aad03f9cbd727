/** How a supervisor starts a child, and when again. **/
typedef ChildSpec = {
    /** What tells the child from its siblings. **/
    id:Dynamic,
    /** Module, function and arguments of the call that starts it. **/
    start:{module:Dynamic, function:Atom, args:Array<Dynamic>},
    /** When it is started again: by default always. **/
    ?restart:ChildRestart,
    /** How long it may take to end, in milliseconds. **/
    ?shutdown:ChildShutdown,
    /** Whether it is a supervisor itself. **/
    ?type:ChildKind,
    /** The modules that it runs. **/
    ?modules:Array<Dynamic>
}

/** When a child is started again. **/
enum abstract ChildRestart(Atom) {
    /** Always. **/
    var permanent = :permanent;
    /** Never. **/
    var temporary = :temporary;
    /** When it did not end by itself. **/
    var transient = :transient;
}

/** How a child is ended: a number of milliseconds, or one of these. **/
enum abstract ChildShutdown(Dynamic) from Int {
    /** It may take as long as it likes. **/
    var infinity = :infinity;
    /** At once. **/
    var brutalKill = :brutal_kill;
}

/** What a child is. **/
enum abstract ChildKind(Atom) {
    var worker = :worker;
    var supervisor = :supervisor;
}
