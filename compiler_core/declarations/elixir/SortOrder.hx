/** Which way to sort; a module with `compare`, as `DateTime`, sorts by that, and `{:desc, DateTime}` the other way. **/
extern enum abstract SortOrder(Atom) from Class<Dynamic> {
    /** The smallest first. **/
    var asc = "asc";
    /** The largest first. **/
    var desc = "desc";
}
