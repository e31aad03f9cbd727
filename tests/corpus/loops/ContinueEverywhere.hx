/** continue in for, while and nested loops, before and after changes in the same turn. **/
class ContinueEverywhere {
    static function parseLines(lines:Array<String>):String {
        var section = "none";
        var values = [];
        var ignored = 0;
        for (line in lines) {
            var text = StringTools.trim(line);
            if (text == "") {
                continue;
            }
            if (StringTools.startsWith(text, ";")) {
                ignored++;
                continue;
            }
            if (text.charAt(0) == "[") {
                section = text.substring(1, text.length - 1);
                continue;
            }
            var parts = text.split("=");
            if (parts.length != 2) {
                ignored++;
                continue;
            }
            values.push(section + "." + parts[0] + ":" + parts[1]);
        }
        return values.join(" ") + ' ($ignored ignored)';
    }

    static function oddProduct(limit:Int):Int {
        var product = 1;
        var n = 0;
        while (n < limit) {
            n++;
            if (n % 2 == 0) continue;
            if (n == 5) continue;
            product *= n;
        }
        return product;
    }

    static function pairs(limit:Int):String {
        var out = [];
        for (a in 0...limit) {
            if (a == 1) continue;
            for (b in 0...limit) {
                if (b == a) continue;
                if (a + b > 4) break;
                out.push('$a$b');
            }
        }
        return out.join(" ");
    }

    static function main() {
        Sys.println(parseLines(["[db]", "host=here", "", "; note", "port=1", "[web]", "oops", " root = x"]));
        Sys.println(oddProduct(9));
        Sys.println(pairs(4));
    }
}
