class AssignmentCompound {
    static function f(a: Int) {
        a += 1;
        a -= 1;
        a *= 2;
        a /= 2;
        a %= 2;
        a &= 1;
        a |= 1;
        a ^= 1;
        a <<= 1;
        a >>= 1;
        a >>>= 1;
    }
}

// broken: `a >>>= 1;` -> `a >>>= ;`
// broken: `a %= 2;` -> `a %= 2 2;`
