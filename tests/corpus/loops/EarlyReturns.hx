/** Validation in the style of guard clauses, with loops between the guards. **/
class EarlyReturns {
    static function checkPassword(password:String):String {
        if (password.length < 6) {
            return "too short";
        }
        var digits = 0;
        var letters = 0;
        for (i in 0...password.length) {
            var c = password.charAt(i);
            if (c == " ") {
                return "blank at " + i;
            }
            if (c >= "0" && c <= "9") {
                digits++;
            } else {
                letters++;
            }
        }
        if (digits == 0) {
            return "needs a digit";
        }
        if (letters == 0) {
            return "needs a letter";
        }
        return "ok";
    }

    static function balanced(text:String):Bool {
        var open:Array<String> = [];
        for (i in 0...text.length) {
            switch (text.charAt(i)) {
                case "(":
                    open.push(")");
                case "[":
                    open.push("]");
                case ")" | "]":
                    if (open.pop() != text.charAt(i)) {
                        return false;
                    }
                default:
            }
        }
        return open.length == 0;
    }

    static function indexOfWord(words:Array<String>, wanted:String):Int {
        var i = 0;
        while (true) {
            if (i >= words.length) {
                return -1;
            }
            if (words[i] == wanted) {
                return i;
            }
            i++;
        }
    }

    static function main() {
        for (password in ["abc", "abcdef", "123456", "abc 123", "abc123"]) {
            Sys.println(checkPassword(password));
        }
        Sys.println(balanced("f(a[1], (2))") + " " + balanced("(]") + " " + balanced("((") + " " + balanced(")"));
        Sys.println(indexOfWord(["x", "y"], "y") + " " + indexOfWord([], "y"));
    }
}
