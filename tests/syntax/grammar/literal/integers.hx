class Integers {
    static var all = [0, 1, 42, 0xFF, 0xaB];
    static var negative = -5;
}

// broken: `1, 42,` -> `1 42,`
