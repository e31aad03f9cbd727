@:a.b @:a.b.c(1) @x.y class Dotted {}

// broken: `@:a.b.c(1)` -> `@:a.b.c(1,,)`
