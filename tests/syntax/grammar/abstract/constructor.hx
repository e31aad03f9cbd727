abstract Id(Int) {
    public inline function new(n: Int) this = n;
}

// broken: `this = n;` -> `this = ;`
