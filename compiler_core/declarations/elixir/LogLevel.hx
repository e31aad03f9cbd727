/** How much a message matters. **/
extern enum abstract LogLevel(Atom) {
    /** The system can't be used. **/
    var emergency = "emergency";
    /** Somebody has to act at once. **/
    var alert = "alert";
    /** Something that all depends on has failed. **/
    var critical = "critical";
    /** Something failed. **/
    var error = "error";
    /** Something may go wrong. **/
    var warning = "warning";
    /** Unusual, but no error. **/
    var notice = "notice";
    /** What happens. **/
    var info = "info";
    /** For whoever looks for a fault. **/
    var debug = "debug";
}
