/** Which letters a text in a base beyond ten has. **/
extern enum abstract LetterCase(Atom) {
    /** Capitals. **/
    var upper = "upper";
    /** Small letters. **/
    var lower = "lower";
    /** Both, when it is read. **/
    var mixed = "mixed";
}
