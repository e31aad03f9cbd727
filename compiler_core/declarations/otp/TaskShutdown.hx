/** How a task is ended: after so many milliseconds, never by force, or at once. **/
extern enum abstract TaskShutdown(Atom) from Int {
    /** Waits as long as it takes. **/
    var infinity = "infinity";
    /** At once, without a question. **/
    var brutalKill = "brutal_kill";
}
