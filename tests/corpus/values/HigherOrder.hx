/** Functions as values: passed, returned, composed, kept in lists and maps. **/
class HigherOrder {
    static function compose(f:Int -> Int, g:Int -> Int):Int -> Int {
        return x -> f(g(x));
    }

    static function applyTimes(f:Int -> Int, times:Int, start:Int):Int {
        var value = start;
        for (_ in 0...times) {
            value = f(value);
        }
        return value;
    }

    static function adder(n:Int):Int -> Int {
        return function(x:Int) {
            return x + n;
        };
    }

    static function square(x:Int):Int {
        return x * x;
    }

    static function fold<T, R>(values:Array<T>, start:R, step:(R, T) -> R):R {
        var result = start;
        for (value in values) {
            result = step(result, value);
        }
        return result;
    }

    static function main() {
        var addTwo = adder(2);
        Sys.println(compose(square, addTwo)(3) + " " + compose(addTwo, square)(3));
        Sys.println(applyTimes(x -> x * 2, 10, 1));
        var steps:Array<Int -> Int> = [square, addTwo, x -> -x];
        Sys.println([for (step in steps) step(4)].join(" "));
        Sys.println(fold([1, 2, 3], "", (text, n) -> text + n));
        Sys.println(fold(["a", "bb"], 0, (sum, word) -> sum + word.length));
        var operations = ["plus" => (a:Int, b:Int) -> a + b, "times" => (a, b) -> a * b];
        Sys.println(operations["plus"](3, 4) + " " + operations["times"](3, 4));
        var add = (a:Int, b:Int) -> a + b;
        var increment = add.bind(1);
        Sys.println(increment(41));
        Sys.println([3, 1, 2].map(square).map(Std.string).join("-"));
        function local(n:Int):Int {
            return n < 2 ? n : local(n - 1) + local(n - 2);
        }
        Sys.println(local(12));
    }
}
