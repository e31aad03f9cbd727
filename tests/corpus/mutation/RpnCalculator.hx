/** A stack in an array: helpers pop two values and push one. **/
class RpnCalculator {
    static function binary(stack:Array<Int>, operation:(Int, Int) -> Int):Void {
        var right = stack.pop();
        var left = stack.pop();
        stack.push(operation(left, right));
    }

    static function step(stack:Array<Int>, word:String):Bool {
        switch (word) {
            case "+":
                binary(stack, (a, b) -> a + b);
            case "-":
                binary(stack, (a, b) -> a - b);
            case "*":
                binary(stack, (a, b) -> a * b);
            case "dup":
                stack.push(stack[stack.length - 1]);
            case "drop":
                stack.pop();
            default:
                var number = Std.parseInt(word);
                if (number == null) {
                    return false;
                }
                stack.push(number);
        }
        return true;
    }

    static function evaluate(program:String):String {
        var stack:Array<Int> = [];
        for (word in program.split(" ")) {
            if (!step(stack, word)) {
                return "bad word " + word;
            }
        }
        return stack.join(" ");
    }

    static function main() {
        Sys.println(evaluate("1 2 +"));
        Sys.println(evaluate("7 dup *"));
        Sys.println(evaluate("10 3 - 4 * 2"));
        Sys.println(evaluate("1 2 drop 5 + x 9"));
        Sys.println(evaluate("3 4 5 * + 6 -"));
    }
}
