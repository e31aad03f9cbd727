class AroundCases {
    static function f(a) switch (a) {
        case 1: b();
        #if js
        case 2: c();
        #end
        default: d();
    }
}

// broken: `default: d();` -> `default d();`
