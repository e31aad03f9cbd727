class CalledAtOnce {
    static function given(n:Int):Int {
        return n;
    }

    static function main() {
        final n = given(4);
        (function(a, b = 3) return a * b)(n);
        Sys.println((function(a, b = 3) return a * b)(n));
        (function(a:Int) {
            Sys.println(a);
            return a > 3 ? -a : a + 1;
        })(n);
    }
}
