/** How a supervisor keeps its children. **/
typedef SupervisorOptions = {
    /** Which children are started again when one has ended. **/
    var ?strategy:SupervisorStrategy;
    /** How often in `maxSeconds` before it gives up: 3. **/
    var ?maxRestarts:Int;
    /** In how many seconds: 5. **/
    var ?maxSeconds:Int;
    /** What it is called. **/
    var ?name:Dynamic;
    /** Whether the end of children that count is its own: `"never"`, `"any_significant"`, `"all_significant"`. **/
    var ?autoShutdown:Atom;
}
