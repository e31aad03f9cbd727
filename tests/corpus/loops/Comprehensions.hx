/** Array and map comprehensions, nested, with conditions, and a while comprehension. **/
class Comprehensions {
    static function triples(limit:Int):Array<String> {
        return [
            for (a in 1...limit)
                for (b in a...limit)
                    for (c in b...limit)
                        if (a * a + b * b == c * c) '$a-$b-$c'
        ];
    }

    static function main() {
        var squares = [for (i in 0...6) i * i];
        Sys.println(squares.join(" "));
        var even = [for (square in squares) if (square % 2 == 0) square];
        Sys.println(even.join(" "));
        Sys.println(triples(20).join(" "));
        var lengths = [for (word in ["pear", "fig", "apple"]) word => word.length];
        Sys.println(lengths["fig"] + lengths["apple"]);
        var table = [for (row in 1...4) [for (column in 1...4) row * column]];
        for (row in table) {
            Sys.println(row.join("\t"));
        }
        var n = 40;
        var halves = [while (n > 1) n = n >> 1];
        Sys.println(halves.join(" "));
        var signs = [for (i in -2...3) if (i < 0) "-" else if (i > 0) "+" else "0"];
        Sys.println(signs.join(""));
    }
}
