/** `try` inside of `try` and of `catch`. */
class NestedTry {
    static function level(n:Int):String {
        try {
            try {
                if (n == 0) throw "zero";
                if (n == 1) throw 1;
                return "none";
            } catch (e:String) {
                if (n == 0) throw 10;
                return "inner " + e;
            }
        } catch (e:Int) {
            try {
                if (e == 10) throw "third";
                return "outer " + e;
            } catch (e2:String) {
                return e + " then " + e2;
            }
        }
    }

    static function main() {
        for (n in 0...3) Sys.println(level(n));
    }
}
