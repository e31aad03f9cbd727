class Interpolation {
    static function f(a: Int, b: {c: Int}) {
        return 'a $a, b ${b.c + 1}, cost $$5, ${"in" + 'ner $a'}, ${f(1, {c: 2})}';
    }
}

// broken: `${b.c + 1}` -> `${b.c + }`
