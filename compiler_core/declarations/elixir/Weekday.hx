/** The day that a week begins with. **/
extern enum abstract Weekday(Atom) {
    /** What the calendar says: Monday. **/
    var usual = "default";
    /** Monday. **/
    var monday = "monday";
    /** Tuesday. **/
    var tuesday = "tuesday";
    /** Wednesday. **/
    var wednesday = "wednesday";
    /** Thursday. **/
    var thursday = "thursday";
    /** Friday. **/
    var friday = "friday";
    /** Saturday. **/
    var saturday = "saturday";
    /** Sunday. **/
    var sunday = "sunday";
}
