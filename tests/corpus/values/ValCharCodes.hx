/** Characters and codes: loops, tables, counting letters, run lengths. **/
class ValCharCodes {
    static function isDigit(c:Int):Bool return c >= "0".code && c <= "9".code;

    static function encode(s:String):String {
        var out = "";
        var i = 0;
        while (i < s.length) {
            var j = i;
            while (j < s.length && s.charAt(j) == s.charAt(i)) j++;
            out += (j - i) + s.charAt(i);
            i = j;
        }
        return out;
    }

    static function decode(s:String):String {
        var out = new StringBuf();
        var n = 0;
        for (i in 0...s.length) {
            var c = s.charCodeAt(i);
            if (isDigit(c)) {
                n = n * 10 + (c - "0".code);
            } else {
                for (_ in 0...n) out.addChar(c);
                n = 0;
            }
        }
        return out.toString();
    }

    static function main() {
        Sys.println(encode("aaabccd"));
        Sys.println(decode("3a1b2c12d"));
        Sys.println(decode(encode("hello  world")) == "hello  world");
        var counts = [for (_ in 0...26) 0];
        for (i in 0..."banana".length) counts["banana".charCodeAt(i) - 97]++;
        Sys.println(counts.slice(0, 3) + "" + counts[13]);
        var upper = 0;
        for (c in "Hello World".split("")) if (c >= "A" && c <= "Z") upper++;
        Sys.println(upper);
        Sys.println([for (i in 0...3) String.fromCharCode(97 + i)].join(""));
        Sys.println("é".charCodeAt(0) + " " + "z".code);
        var sum = 0;
        for (c in new haxe.iterators.StringIterator("ab")) sum += c;
        Sys.println(sum);
    }
}
