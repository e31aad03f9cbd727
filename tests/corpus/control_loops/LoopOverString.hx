/** Characters, with an index and an early end. */
class LoopOverString {
    static function balanced(text:String):Bool {
        var depth = 0;
        for (i in 0...text.length) {
            switch text.charAt(i) {
                case "(": depth++;
                case ")":
                    depth--;
                    if (depth < 0) return false;
                default:
            }
        }
        return depth == 0;
    }

    static function main() {
        for (text in ["()", "(()", "())(", "a(b)c", ""]) {
            Sys.println(text + " " + balanced(text));
        }
    }
}
