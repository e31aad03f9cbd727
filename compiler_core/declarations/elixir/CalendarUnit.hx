/** In what a difference between two times of day is counted. **/
extern enum abstract CalendarUnit(Atom) from Int {
    /** Days of 24 hours. **/
    var day = "day";
    /** Hours. **/
    var hour = "hour";
    /** Minutes. **/
    var minute = "minute";
    /** Seconds. **/
    var second = "second";
    /** Thousandths of a second. **/
    var millisecond = "millisecond";
    /** Millionths of a second. **/
    var microsecond = "microsecond";
    /** Billionths of a second. **/
    var nanosecond = "nanosecond";
}
