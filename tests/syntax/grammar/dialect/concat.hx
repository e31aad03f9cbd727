// dialect
class Concat {
    static function f(a, b) return a ++ b ++ [1] ++ (b ++ a);
}

// broken: `[1] ++ (b ++ a)` -> `[1] ++ (b ++ a`
