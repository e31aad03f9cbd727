/** Closures that capture a local and change it: the local is shared between them. **/
class ClosureCounter {
    static function makeCounter(start:Int):() -> Int {
        var current = start;
        return function() {
            current++; // expect: HX4
            return current;
        };
    }

    static function sumWithCallback(values:Array<Int>, visit:Int -> Void):Void {
        for (value in values) {
            visit(value);
        }
    }

    static function main() {
        var next = makeCounter(10);
        Sys.println(next()); // expect: HX4
        Sys.println(next()); // expect: HX4

        var total = 0;
        sumWithCallback([1, 2, 3], function(value) {
            total += value; // expect: HX4
        });
        Sys.println(total);

        var factor = 3;
        var scale = function(n:Int) return n * factor;
        Sys.println(scale(5));
    }
}
