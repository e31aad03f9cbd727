/** An exception crosses the library functions that call the closure. */
class ThrowInClosure {
    static function checked(values:Array<Int>):Array<Int> {
        return values.map(value -> {
            if (value < 0) throw "negative " + value;
            return value * 2;
        });
    }

    static function safely(f:Void->Int, otherwise:Int):Int {
        try {
            return f();
        } catch (e:Dynamic) {
            return otherwise;
        }
    }

    static function main() {
        Sys.println(checked([1, 2]).join(" "));
        try {
            Sys.println(checked([1, -2, -3]).join(" "));
        } catch (e:String) {
            Sys.println(e);
        }
        Sys.println(safely(() -> 4, 1) + safely(() -> throw "no", 10));
    }
}
