class FieldAccess {
    static function f(a: Dynamic) {
        a.b.c.d = a.e();
        return a.f().g[0].h;
    }
}

// broken: `a.b.c.d` -> `a.b..d`
// broken: `.g[0].h` -> `.g[0].`
