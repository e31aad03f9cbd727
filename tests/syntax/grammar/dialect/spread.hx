// dialect
class Spread {
    static function f(a) return {...a, role: "admin", ...g(a)};
}

// broken: `...a, role` -> `..., role`
