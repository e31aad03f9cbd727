/** `return` and `throw` inside of arguments, operators and `??`. */
class ReturnInMiddle {
    static function add(a:Int, b:Int):Int {
        return a + b;
    }

    static function argument(n:Int):Int {
        return add(n, if (n > 5) return -n else n * 2);
    }

    static function operand(n:Null<Int>):Int {
        var least = 10 + (if (n == null) return 0 else n);
        return least * 2;
    }

    static function element(n:Int):String {
        var list = [n, switch n { case 0: return "zero"; case _: n + 1; }];
        return list.join("/");
    }

    static function inLoop(values:Array<Int>):Int {
        var sum = 0;
        for (value in values) {
            sum += if (value < 0) break else if (value == 7) continue else value;
        }
        return sum;
    }

    static function main() {
        Sys.println(argument(3));
        Sys.println(argument(6));
        Sys.println(operand(4));
        Sys.println(operand(null));
        Sys.println(element(0));
        Sys.println(element(8));
        Sys.println(inLoop([1, 7, 2, -1, 9]));
    }
}
