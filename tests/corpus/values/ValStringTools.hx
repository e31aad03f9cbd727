/** StringTools, with and without using. **/
using StringTools;

class ValStringTools {
    static function main() {
        Sys.println("  x y ".trim() + "|" + "  x".ltrim() + "|" + "x  ".rtrim() + "|");
        Sys.println("\t\n a \r".trim().length);
        Sys.println("7".lpad("0", 3) + "7".rpad("-", 3) + "1234".lpad("0", 2));
        Sys.println("x".lpad("ab", 4) + " " + "x".rpad("ab", 4));
        Sys.println("hello".startsWith("he") + " " + "hello".endsWith("lo") + " " + "hello".startsWith("hello!"));
        Sys.println("hello".startsWith("") + " " + "".endsWith(""));
        Sys.println("a-b-c".replace("-", "+") + "aaa".replace("aa", "b") + "abc".replace("", "-"));
        Sys.println("a.b*c".replace(".", "").replace("*", "\\"));
        Sys.println("hello".contains("ell") + " " + "hello".contains("z"));
        Sys.println(255.hex() + " " + 255.hex(6));
        Sys.println("<a href=\"x\">'&'</a>".htmlEscape());
        Sys.println("<a href=\"x\">'&'</a>".htmlEscape(true));
        Sys.println("&lt;b&gt; &amp;amp; &quot;".htmlUnescape());
        Sys.println("a b&c=d/é?".urlEncode());
        Sys.println("a%20b%26c%3Dd".urlDecode());
        Sys.println("a b".isSpace(1) + " " + "a b".isSpace(0));
        Sys.println("abc".fastCodeAt(1));
        Sys.println(StringTools.replace("x", "x", "$1"));
        for (c in "ab".iterator()) Sys.println(c);
        Sys.println(StringTools.isEof(StringTools.fastCodeAt("a", 5)));
    }
}
