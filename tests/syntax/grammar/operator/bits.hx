class Bits {
    static function f(a: Int, b: Int) return (a & b) | (a ^ b) & ~a << 2 >> 1 >>> 3;
}

// broken: `<< 2` -> `<< `
