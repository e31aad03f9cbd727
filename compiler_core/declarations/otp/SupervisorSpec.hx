/** What a supervisor starts, and how. **/
typedef SupervisorSpec = {
    /** Which children are started again when one has ended. **/
    var strategy:SupervisorStrategy;
    /** How often in `maxSeconds` before it gives up: 3. **/
    var ?maxRestarts:Int;
    /** In how many seconds: 5. **/
    var ?maxSeconds:Int;
    /** What it starts, in order. **/
    var children:Array<ChildSpec>;
}
