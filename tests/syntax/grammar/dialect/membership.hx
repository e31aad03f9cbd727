// dialect
class Membership {
    static function f(o) return o.status in ["a", "b"] && !(o.id in [1, 2]);
}

// broken: `in ["a", "b"]` -> `in ["a", "b"`
