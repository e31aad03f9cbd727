/** `break` inside a `switch` leaves the loop, not the switch. */
class BreakInsideSwitchInWhile {
    static function interpret(program:Array<String>):Int {
        var stack:Array<Int> = [];
        var at = 0;
        while (at < program.length) {
            var word = program[at];
            at++;
            switch word {
                case "halt":
                    break;
                case "dup":
                    if (stack.length == 0) return -1;
                    stack.push(stack[stack.length - 1]);
                case "add":
                    var a = stack.pop();
                    var b = stack.pop();
                    if (a == null || b == null) return -2;
                    stack.push(a + b);
                case "skip":
                    at++;
                    continue;
                case number:
                    var value = Std.parseInt(number);
                    if (value == null) return -3;
                    stack.push(value);
            }
        }
        return stack.length == 0 ? 0 : stack[stack.length - 1];
    }

    static function main() {
        Sys.println(interpret(["2", "dup", "add"]));
        Sys.println(interpret(["2", "halt", "dup"]));
        Sys.println(interpret(["dup"]));
        Sys.println(interpret(["1", "add"]));
        Sys.println(interpret(["x"]));
        Sys.println(interpret(["5", "skip", "x", "7"]));
        Sys.println(interpret([]));
    }
}
