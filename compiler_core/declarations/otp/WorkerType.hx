/** What a supervisor's child is. **/
extern enum abstract WorkerType(Atom) {
    /** A process that works. **/
    var worker = "worker";
    /** A process that starts others. **/
    var supervisor = "supervisor";
}
