abstract Unit(Int) {
    public static inline final ONE: Unit = cast 1;
    public static function of(n: Int): Unit return cast n;
}

// broken: `cast 1;` -> `cast ;`
