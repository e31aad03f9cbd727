/** When a supervisor starts a child again. **/
extern enum abstract RestartStrategy(Atom) {
    /** Always. **/
    var permanent = "permanent";
    /** When it ended by a fault. **/
    var transient = "transient";
    /** Never. **/
    var temporary = "temporary";
}
