/** In what a time is counted; a number says how many of them make a second. **/
extern enum abstract TimeUnit(Atom) from Int {
    /** Seconds. **/
    var second = "second";
    /** Thousandths of a second. **/
    var millisecond = "millisecond";
    /** Millionths of a second. **/
    var microsecond = "microsecond";
    /** Billionths of a second. **/
    var nanosecond = "nanosecond";
    /** What the machine's clock counts in. **/
    var native = "native";
}
