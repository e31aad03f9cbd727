/**
    What it is for.
**/
class WithDoc {
    /** What it holds. **/
    var held: Int;
}

// broken: `var held: Int;` -> `var held: ;`
