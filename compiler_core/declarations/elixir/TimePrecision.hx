/** How exact a time is after it was cut. **/
extern enum abstract TimePrecision(Atom) {
    /** Whole seconds. **/
    var second = "second";
    /** Three digits behind the second. **/
    var millisecond = "millisecond";
    /** Six digits behind the second. **/
    var microsecond = "microsecond";
}
