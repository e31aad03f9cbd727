/** `return` from `try` and `catch`, and what follows otherwise. */
class ReturnFromCatch {
    static function find(values:Array<Int>, wanted:Int):Int {
        try {
            for (i in 0...values.length) {
                if (values[i] == wanted) return i;
                if (values[i] < 0) throw "bad value at " + i;
            }
        } catch (e:String) {
            Sys.println(e);
            return -2;
        }
        return -1;
    }

    static function main() {
        Sys.println(find([4, 5], 5));
        Sys.println(find([4, -5], 5));
        Sys.println(find([], 5));
    }
}
