enum Documented {
    /** The first. **/
    First;

    /** The second. **/
    Second(
        /** How many. **/
        count: Int
    );
}

// broken: `count: Int` -> `count: Int,,`
