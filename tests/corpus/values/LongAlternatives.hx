enum Shape { Circle(r: Int); Ball(r: Int, name: String); Pair(a: Shape, b: Shape); Dot; }
class LongAlternatives {
    static function odd(n: Int): Bool { return n % 2 != 0; }
    static function long(s: Shape, k: Int): String {
        var total = k;
        var words = [];
        switch (s) {
            case Circle(r) | Ball(r, _) if (odd(r)):
                for (i in 0...r) {
                    total += i * 2;
                    words.push("w" + i);
                    if (total > 10) { total -= 3; words.push("big"); }
                }
                total = total * 2 + r;
                words.push("end" + total);
                if (total > 30) return "early " + words.join(",");
            case Pair(Circle(a) | Ball(a, _), Circle(b) | Ball(b, _)):
                var sum = a + b;
                while (sum > 0) { total += sum; sum -= 2; }
                words.push('pair $a $b $total');
                words.push('pair $b $a ${total + a + b}');
                words.push('pair $b $a ${total - a * b}');
            case Pair(_, _): words.push("pair");
            case _: words.push("other");
        }
        return words.join(" ") + total;
    }
    static function loops(list: Array<Shape>): Int {
        var n = 0;
        for (s in list) {
            switch (s) {
                case Circle(r) | Ball(r, _):
                    n += r;
                    if (n > 100) break;
                    if (r == 3) continue;
                    n += 1;
                    n = n * 2 - r;
                    n = n * 2 - r;
                    n = n * 2 - r;
                    n = n * 2 - r;
                    n = n * 2 - r;
                case _: n -= 1;
            }
            n += 10;
        }
        return n;
    }
    static function value(s: Shape, t: Shape): Int {
        return 1 + switch [s, t] {
            case [Circle(a) | Ball(a, _), Circle(b) | Ball(b, _)]:
                var x = a * 3 + b * 4;
                var y = x - a + b;
                var z = y * y - x;
                z + x * y;
            case _: 0;
        }
    }
    static function main() {
        var all = [Circle(2), Circle(3), Ball(5, "x"), Ball(4, "y"), Dot, Pair(Circle(1), Ball(2, "z")), Pair(Ball(3, "a"), Circle(4)), Pair(Dot, Dot), Circle(9)];
        for (s in all) for (k in 0...2) Sys.println(long(s, k));
        Sys.println(loops(all) + " " + loops([Circle(3), Circle(90), Dot, Circle(4)]));
        for (s in all) Sys.println(value(s, Circle(3)) + value(s, Ball(2, "")));
    }
}
