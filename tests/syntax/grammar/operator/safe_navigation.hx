// since 4.3
class SafeNavigation {
    static function f(a: Dynamic) {
        return a?.b?.c(1)?.d;
    }
}

// broken: `?.b?.c` -> `?.?.c`
