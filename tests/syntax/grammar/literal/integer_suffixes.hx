// since 4.3
class IntegerSuffixes {
    static var all = [1i32, 0b1010, 1u32, 1i64, 0xFFi32, 1_000u32, 0xFF_FF, 1_0.5, 3f64, 1_000_000];
}

// broken: `1i64,` -> `1i64 2,`
