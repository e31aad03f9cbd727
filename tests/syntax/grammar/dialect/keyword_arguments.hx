// dialect
class KeywordArguments {
    static function f(t) {
        t.string("name", null: false);
        t.count(x, distinct: true, default: 0);
        g(a: 1);
    }
}

// broken: `null: false)` -> `null: )`
