/** Thrown again, as it is and as another. */
class Rethrow {
    static var log:Array<String> = [];

    static function inner(n:Int):Int {
        try {
            if (n > 2) throw "big " + n;
            if (n < 0) throw n;
            return n;
        } catch (e:String) {
            log.push("inner " + e);
            throw e + "!";
        }
    }

    static function outer(n:Int):Int {
        try {
            return inner(n) * 10;
        } catch (e:String) {
            log.push("outer " + e);
        } catch (e:Dynamic) {
            log.push("any " + e);
            throw e;
        }
        return -1;
    }

    static function main() {
        Sys.println(outer(1));
        Sys.println(outer(5));
        try {
            Sys.println(outer(-4));
        } catch (e:Int) {
            log.push("main " + e);
        }
        Sys.println(log.join(", "));
    }
}
