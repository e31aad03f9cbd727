/** StringBuf and StringTools. **/
using StringTools;

class BuildingText {
    static function table(rows:Array<Array<String>>):String {
        var buf = new StringBuf();
        for (row in rows) {
            for (i in 0...row.length) {
                if (i > 0) {
                    buf.add(" | ");
                }
                buf.add(i == 0 ? row[i].rpad(" ", 6) : row[i].lpad("0", 4));
            }
            buf.add("\n");
        }
        return buf.toString();
    }

    static function main() {
        Sys.print(table([["apple", "12"], ["fig", "7"], ["banana", "12345"]]));
        Sys.println("  both sides ".trim() + "|" + "  left".ltrim() + "|" + "right  ".rtrim() + "|");
        Sys.println("haxe".startsWith("ha") + " " + "haxe".endsWith("xe") + " " + "haxe".contains("z"));
        Sys.println("a-b-c".replace("-", "+") + " " + "aaa".replace("a", "") + "|" + "abc".replace("", "-"));
        Sys.println("<b>&\"x\"</b>".htmlEscape());
        Sys.println("a b&c=d/é".urlEncode() + " " + "a%20b".urlDecode());
        Sys.println(StringTools.hex(255) + " " + StringTools.hex(10, 4));
        Sys.println("7".lpad("0", 3) + " " + "1234".lpad("0", 3) + " " + "ab".rpad("xy", 5));
        Sys.println(StringTools.isSpace("a b", 1) + " " + StringTools.isSpace("a b", 0));
        var buf = new StringBuf();
        buf.add(1);
        buf.add(true);
        buf.add(null);
        buf.addChar(33);
        buf.addSub("abcdef", 2, 3);
        Sys.println(buf.toString() + " " + buf.length);
    }
}
