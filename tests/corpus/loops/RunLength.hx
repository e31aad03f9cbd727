/** Run-length encoding and back: runs are built over several turns of a loop. **/
class RunLength {
    static function encode(text:String):String {
        if (text.length == 0) {
            return "";
        }
        var result = "";
        var current = text.charAt(0);
        var count = 1;
        for (i in 1...text.length) {
            var c = text.charAt(i);
            if (c == current) {
                count++;
            } else {
                result += count + current;
                current = c;
                count = 1;
            }
        }
        return result + count + current;
    }

    static function decode(text:String):String {
        var out = new StringBuf();
        var digits = "";
        for (i in 0...text.length) {
            var c = text.charAt(i);
            if (c >= "0" && c <= "9") {
                digits += c;
                continue;
            }
            for (_ in 0...Std.parseInt(digits)) {
                out.add(c);
            }
            digits = "";
        }
        return out.toString();
    }

    static function main() {
        for (text in ["aaabccdddd", "", "z", "xyxy"]) {
            var packed = encode(text);
            Sys.println('"$packed" ' + (decode(packed) == text));
        }
        Sys.println(decode("12a3b"));
    }
}
