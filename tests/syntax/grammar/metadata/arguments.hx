@a() @b(1) @:c("x", y, [1], {z: 2}) @:d(-1, a.b, f(1)) class Arguments {}

// broken: `@b(1)` -> `@b(1`
