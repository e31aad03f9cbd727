/** `return` without a value from loops that print. */
class EarlyReturnVoid {
    static var calls = 0;

    static function show(values:Array<Int>, limit:Int):Void {
        calls++;
        if (values.length == 0) return;
        for (value in values) {
            if (value > limit) {
                Sys.println("too much: " + value);
                return;
            }
            Sys.println(value);
        }
        Sys.println("all");
    }

    static function main() {
        show([], 1);
        show([1, 2, 3], 2);
        show([1, 2], 2);
        Sys.println(calls);
    }
}
