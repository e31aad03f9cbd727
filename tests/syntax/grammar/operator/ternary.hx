class Ternary {
    static function f(a: Bool, b: Int, c: Int) {
        var x = a ? b : c;
        var y = a ? b > c ? 1 : 2 : 3;
        return (a ? b : c) + (a ? 1 : 2);
    }
}

// broken: `a ? b : c;` -> `a ? b;`
// broken: `? 1 : 2)` -> `? : 2)`
