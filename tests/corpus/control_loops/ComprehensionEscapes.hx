/** Comprehensions of `while`, with two conditions, and maps of arrays. */
class ComprehensionEscapes {
    static function main() {
        var n = 1;
        var powers = [while (n < 100) n *= 3];
        Sys.println(powers.join(" "));
        var pairs = [for (a in 1...5) for (b in a...5) if (a + b == 5) a + "+" + b];
        Sys.println(pairs.join(" "));
        var kept = [for (x in [5, 0, 3, 0, 8]) if (x != 0) if (x > 3) x * 10 else x];
        Sys.println(kept.join(" "));
        var squares = [for (x in 1...4) x => x * x];
        var keys = [for (key in squares.keys()) key];
        keys.sort((a, b) -> a - b);
        Sys.println([for (key in keys) key + "=" + squares[key]].join(" "));
        var early = [for (x in 0...10) { if (x == 4) break; if (x == 1) continue; x; }];
        Sys.println(early.join(" "));
    }
}
