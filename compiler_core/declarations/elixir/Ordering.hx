/** How two values compare. **/
extern enum abstract Ordering(Atom) {
    /** The first is less: it comes before. **/
    var lt = "lt";
    /** They are equal. **/
    var eq = "eq";
    /** The first is greater: it comes after. **/
    var gt = "gt";
}
