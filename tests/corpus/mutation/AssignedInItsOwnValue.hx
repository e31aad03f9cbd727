class AssignedInItsOwnValue {
    static function a(p: Int, q: Int): Int {
        var r = -2;
        switch (p) {
            case 1: r = switch (q) { case 1: 1; default: r = -1; };
            default: r = -1;
        }
        return r;
    }
    static function b(p: Int, q: Int): Int {
        var r = -2;
        if (p == 1) { r = if (q == 1) 1 else r = -1; } else r = 3;
        return r;
    }
    static function c(p: Int, q: Int): Int {
        var r = -2;
        r = switch (q) { case 1: 1; default: r = -1; };
        return r;
    }
    static function d(p: Int, q: Int): Int {
        var r = -2;
        if (p == 1) { r = (q == 1 ? 1 : r = -1) + 1; } else r = 3;
        return r;
    }
    static function e(p: Int, q: Int): Int {
        var r = -2;
        var s = 5;
        if (p == 1) { s = q; r = s + switch (q) { case 1: s; default: r = s = -1; }; } else r = 3;
        return r + s;
    }
    static function main() {
        for (p in 0...3) for (q in 0...3) Sys.println([a(p, q), b(p, q), c(p, q), d(p, q), e(p, q)].join(" "));
    }
}
