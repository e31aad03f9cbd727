/** Which children are started again when one has ended. **/
extern enum abstract SupervisorStrategy(Atom) {
    /** That one. **/
    var oneForOne = "one_for_one";
    /** All. **/
    var oneForAll = "one_for_all";
    /** That one and those behind it. **/
    var restForOne = "rest_for_one";
}
