// since 4.3
class NullCoalescing {
    static function f(a: Null<Int>, b: Null<Int>) {
        a ??= 1;
        return a ?? b ?? 2;
    }
}

// broken: `a ?? b` -> `a ?? `
