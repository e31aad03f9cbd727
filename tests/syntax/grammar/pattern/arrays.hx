class ArrayPatterns {
    static function f(a: Array<Int>) return switch (a) {
        case []: 0;
        case [x]: x;
        case [1, _, x]: x;
        case [[1], [2]]: 2;
        case _: 3;
    }
}

// broken: `case [1, _, x]:` -> `case [1, _ x]:`
