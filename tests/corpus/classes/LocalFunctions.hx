class LocalFunctions {
    static function sum(first:Int, ...rest:Int):Int {
        var total = first;
        for (one in rest) total += one;
        return total;
    }

    static function greet(name:String, ?title:String, mark:String = "!"):String {
        return (title == null ? "" : title + " ") + name + mark;
    }

    static function main() {
        function fib(n:Int):Int {
            return n < 2 ? n : fib(n - 1) + fib(n - 2);
        }
        Sys.println(fib(12));
        Sys.println(sum(1));
        Sys.println(sum(1, 2, 3));
        Sys.println(greet("Ann"));
        Sys.println(greet("Ann", "Dr"));
        Sys.println(greet("Ann", "Dr", "?"));
        var hello = greet.bind(_, "Ms", _);
        Sys.println(hello("Bo", "."));
        var compose = (f:Int->Int, g:Int->Int) -> (x:Int) -> g(f(x));
        Sys.println(compose(x -> x + 1, x -> x * 10)(4));
        function count(n:Int, step:Int = 2):Int {
            return n <= 0 ? 0 : 1 + count(n - step);
        }
        Sys.println(count(9));
    }
}
