/** How long a supervisor waits for a child that is to end. **/
extern enum abstract ShutdownStrategy(Atom) from Int {
    /** As long as it takes: for children that are supervisors themselves. **/
    var infinity = "infinity";
    /** Not at all. **/
    var brutalKill = "brutal_kill";
}
