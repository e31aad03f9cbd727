class Finals {
    final a: Int = 1;
    public final b = "b";
    static final C = 3;
    public static final d: Array<Int> = [];
    final e: Int;
}

// broken: `final b = "b"` -> `final = "b"`
// broken: `final e: Int;` -> `final e: Int`
