/** A `switch` whose arms set different variables, in a loop. */
class FallThroughVariables {
    static function count(text:String) {
        var letters = 0;
        var digits = 0;
        var others = "";
        for (i in 0...text.length) {
            switch text.charAt(i) {
                case "0" | "1" | "2":
                    digits++;
                case "a" | "b":
                    letters++;
                case ".":
                    break;
                case " ":
                    continue;
                case other:
                    others += other;
            }
            letters += 10;
        }
        Sys.println('$letters $digits $others');
    }

    static function main() {
        count("a1 b2xy");
        count("0z.aaa");
        count("");
    }
}
