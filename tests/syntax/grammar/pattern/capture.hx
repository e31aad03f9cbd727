class Captures {
    static function f(a: Array<Int>) return switch (a) {
        case var x if (x == null): 0;
        case [var x, var y]: x + y;
        case final z: z.length;
    }
}

// broken: `[var x, var y]` -> `[var x, var]`
