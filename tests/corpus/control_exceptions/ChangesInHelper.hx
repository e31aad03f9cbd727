/** A change made before a call that throws. */
class ChangesInHelper {
    static function risky(n:Int):Int {
        if (n == 13) throw "unlucky";
        return n + 1;
    }

    static function main() {
        var state = "new";
        var value = 0;
        try {
            state = "started";
            value = risky(5);
            state = "half";
            value = risky(13);
            state = "done";
        } catch (e:String) {
            Sys.println(e + " in " + state + " with " + value);
        }
        Sys.println(state + " " + value);
    }
}
