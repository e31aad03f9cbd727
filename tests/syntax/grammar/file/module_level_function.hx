function twice(n: Int): Int {
    return n * 2;
}

// broken: `(n: Int)` -> `(n: )`
// broken: `twice(` -> `twice`
