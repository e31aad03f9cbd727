/** Which way to sort. **/
extern enum abstract SortOrder(Atom) {
    /** The smallest first. **/
    var asc = "asc";
    /** The largest first. **/
    var desc = "desc";
}
