/** `do … while` with `continue`, which goes to the condition, and `break`. */
class DoWhileEscapes {
    static function digits(n:Int):Array<Int> {
        var found = [];
        var rest = n;
        do {
            var digit = rest % 10;
            rest = Std.int(rest / 10);
            if (digit == 0) continue;
            if (digit == 9) break;
            found.push(digit);
        } while (rest > 0);
        return found;
    }

    static function main() {
        Sys.println(digits(0).join(" "));
        Sys.println(digits(40302).join(" "));
        Sys.println(digits(12945).join(" "));
    }
}
