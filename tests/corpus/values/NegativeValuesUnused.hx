class NegativeValuesUnused {
    static function given(n:Int):Int {
        return n;
    }

    static function worth(n:Int):Int {
        final unused = if (given(n) > 1) {
            Sys.println("big");
            switch ([n, given(n)]) {
                case [0, k] | [k, 0]: k;
                case [a, b] if (a > b): a;
                case _: -1;
            }
        } else {
            given(2);
        }
        final half = if (given(n) > 1) given(7) * 0.5 else -0.5;
        return n + 1;
    }

    static function main() {
        Sys.println(worth(1));
        Sys.println(worth(3));
    }
}
