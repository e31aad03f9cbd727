class TuplesByArray {
    static function f(a: Bool, b: Bool) return switch [a, b] {
        case [true, true]: 1;
        case [true, _] | [_, true]: 2;
        case _: 3;
    }
}

// broken: `switch [a, b] {` -> `switch [a, b {`
