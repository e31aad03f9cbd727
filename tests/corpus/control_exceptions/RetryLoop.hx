/** Attempts until one succeeds, with `continue` and `return` out of `try`. */
class RetryLoop {
    static var attempts = 0;

    static function flaky(until:Int):String {
        attempts++;
        if (attempts < until) throw "attempt " + attempts;
        return "got it at " + attempts;
    }

    static function retry(until:Int, most:Int):String {
        attempts = 0;
        var errors = 0;
        for (n in 0...most) {
            try {
                return flaky(until);
            } catch (e:String) {
                errors++;
                if (errors == 2) continue;
                Sys.println("failed: " + e);
            }
        }
        return "gave up after " + errors;
    }

    static function main() {
        Sys.println(retry(1, 3));
        Sys.println(retry(3, 5));
        Sys.println(retry(9, 3));
    }
}
