/** do-while runs its body once before the test; break and continue go to the test or past it. **/
class DoWhileMenu {
    static function digits(n:Int):Int {
        var count = 0;
        do {
            count++;
            n = Std.int(n / 10);
        } while (n > 0);
        return count;
    }

    static function process(commands:Array<String>):String {
        var at = 0;
        var out = [];
        do {
            var command = commands[at++];
            if (command == "skip") {
                continue;
            }
            if (command == "quit") {
                out.push("bye");
                break;
            }
            out.push(command.toUpperCase());
        } while (at < commands.length);
        return out.join(" ");
    }

    static function sumOfDigits(n:Int):Int {
        var sum = 0;
        while (n > 0) {
            sum += n % 10;
            n = Std.int(n / 10);
        }
        return sum;
    }

    static function main() {
        Sys.println(digits(0) + " " + digits(9) + " " + digits(10) + " " + digits(98765));
        Sys.println(process(["go", "skip", "look", "quit", "never"]));
        Sys.println(process(["skip"]) == "");
        Sys.println(process(["one"]));
        Sys.println(sumOfDigits(98765));
    }
}
