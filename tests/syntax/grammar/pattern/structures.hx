class Structures {
    static function f(a: {x: Int, y: {z: Int}}) return switch (a) {
        case {x: 1}: 1;
        case {x: 2, y: {z: 3}}: 2;
        case {x: n, y: _}: n;
    }
}

// broken: `{x: 2, y: {z: 3}}` -> `{x: 2, y: {z: 3}`
