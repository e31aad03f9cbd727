class CommentsEverywhere /* a */ {
    // b
    static /* c */ function f(/* d */ a /* e */ : Int /* f */) /* g */ {
        // h
        return /* i */ a /* j */ + 1; // k
        /* l */
    }
    // m
}
// n

// broken: `return /* i */ a /* j */ + 1;` -> `return /* i */ a /* j */ + ;`
