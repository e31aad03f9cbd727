/** Exceptions that carry strings and other values, rethrown, and state kept around them. **/
class TryCatch {
    static function parseAge(text:String):Int {
        var age = Std.parseInt(text);
        if (age == null) {
            throw "not a number: " + text;
        }
        if (age < 0) {
            throw "negative: " + age;
        }
        return age;
    }

    static function safeAge(text:String):Int {
        try {
            return parseAge(text);
        } catch (e:String) {
            Sys.println("caught " + e);
            return -1;
        }
    }

    static function describe(n:Int):String {
        return try {
            if (n == 0) throw "zero";
            if (n > 100) throw n;
            "fine " + n;
        } catch (text:String) {
            "text " + text;
        } catch (code:Int) {
            "code " + code;
        }
    }

    static function relay(text:String):Int {
        try {
            return parseAge(text);
        } catch (e:String) {
            throw "relayed " + e;
        }
    }

    static function main() {
        Sys.println(safeAge("42"));
        Sys.println(safeAge("abc"));
        Sys.println(safeAge("-3"));
        for (n in [1, 0, 101]) {
            Sys.println(describe(n));
        }
        try {
            relay("-1");
            Sys.println("unreached");
        } catch (e:Dynamic) {
            Sys.println(e);
        }
        var done = 0;
        for (text in ["5", "x", "7"]) {
            try {
                done += parseAge(text);
            } catch (e:String) {
                done += 100;
            }
        }
        Sys.println(done);
    }
}
