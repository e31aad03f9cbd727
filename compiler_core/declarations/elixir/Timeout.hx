/** How long to wait: milliseconds, or without end. **/
extern enum abstract Timeout(Atom) from Int {
    /** As long as it takes. **/
    var infinity = "infinity";
}
