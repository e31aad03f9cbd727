class ForKeyValue {
    static function f(m: Map<String, Int>) {
        for (k => v in m) trace(k + v);
        for (i => x in [1, 2]) {}
    }
}

// broken: `k => v in m` -> `k => => v in m`
