/** Text formats by hand: CSV, key=value, indented trees. **/
using StringTools;

class ValTextFormats {
    static function csv(line:String):Array<String> {
        var out = [];
        var cell = "";
        var quoted = false;
        for (i in 0...line.length) {
            var c = line.charAt(i);
            if (c == "\"") {
                quoted = !quoted;
            } else if (c == "," && !quoted) {
                out.push(cell);
                cell = "";
            } else {
                cell += c;
            }
        }
        out.push(cell);
        return out;
    }

    static function config(text:String):Map<String, String> {
        var found = new Map<String, String>();
        for (line in text.split("\n")) {
            line = line.trim();
            if (line == "" || line.startsWith("#")) continue;
            var at = line.indexOf("=");
            if (at < 0) continue;
            found[line.substring(0, at).rtrim()] = line.substring(at + 1).ltrim();
        }
        return found;
    }

    static function table(rows:Array<Array<String>>):String {
        var widths = [for (c in 0...rows[0].length) {
            var w = 0;
            for (r in rows) if (r[c].length > w) w = r[c].length;
            w;
        }];
        return [for (r in rows) [for (c in 0...r.length) r[c].rpad(" ", widths[c])].join("|")].join("\n");
    }

    static function main() {
        Sys.println(csv("a,\"b,c\",d"));
        Sys.println(csv(""));
        var c = config("# c\nname = x y\n\nsize=3\nbad\n a=b=c ");
        Sys.println(c["name"] + "/" + c["size"] + "/" + c["a"] + "/" + c["bad"]);
        Sys.println(table([["id", "name"], ["1", "Ann"], ["22", "B"]]));
        Sys.println([for (w in "b a c".split(" ")) w.lpad(".", 3)].join(""));
    }
}
