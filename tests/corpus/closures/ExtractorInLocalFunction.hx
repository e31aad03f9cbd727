enum Move {
    Step(by:Int);
    Jump(from:Int, to:Int);
}

class ExtractorInLocalFunction {
    static function move(n:Int):Move {
        return n > 2 ? Jump(n, n + 3) : Step(n);
    }

    static function main() {
        var asked = 0;
        function worth(n:Int):Int {
            asked++;
            return switch (move(n)) {
                case Jump(from, _) if (from > 5): from;
                case Step(_ + 1 => next): next;
                case whole = Jump(_, _ * 2 => twice): twice;
            };
        }
        for (n in 0...7) Sys.println(worth(n));
        Sys.println(asked);
    }
}
