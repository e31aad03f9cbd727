class Comprehension {
    static function f(xs: Array<Int>, m: Map<String, Int>) {
        var a = [for (x in xs) x * 2];
        var b = [for (x in xs) if (x > 1) x];
        var c = [for (x in xs) for (y in xs) x + y];
        var d = [for (k => v in m) '$k=$v'];
        var e = [while (a.length > 0) a.pop()];
        return [for (i in 0...3) {
            i;
        }];
    }
}

// broken: `[for (x in xs) x * 2]` -> `[for (x in xs) x * 2`
// broken: `k => v in m` -> `k => in m`
