class Vars {
    static function f() {
        var a;
        var b = 1;
        var c: Int;
        var d: Int = 2;
        var e, g = 3, h: Int = 4;
        final i = 5;
        final j: Int = 6;
    }
}

// broken: `var b = 1` -> `var b = `
// broken: `g = 3,` -> `g = 3`
// broken: `final j: Int` -> `final j: `
