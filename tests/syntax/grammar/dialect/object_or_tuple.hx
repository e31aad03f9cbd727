// dialect
class ObjectOrTuple {
    static function f(a, b) {
        var o = {a: 1, b: 2};
        var t = {a, b};
        var n = {a.b, b()};
        var e = {};
        return {o, t, n, e};
    }
}

// broken: `{a, b};` -> `{a, b;`
