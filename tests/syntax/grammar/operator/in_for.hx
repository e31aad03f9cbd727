class InFor {
    static function f(xs: Array<Int>) for (x in xs) trace(x);
}

// broken: `x in xs` -> `x in`
// broken: `x in xs` -> `x xs`
