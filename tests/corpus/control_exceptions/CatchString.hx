/** A thrown text and its catch. */
class CatchString {
    static function check(n:Int):Int {
        if (n < 0) throw "negative: " + n;
        return n * 2;
    }

    static function main() {
        for (n in [1, -2, 3]) {
            try {
                Sys.println(check(n));
            } catch (e:String) {
                Sys.println("caught " + e);
            }
        }
    }
}
