/** Text built up in loops, joined, repeated, reversed, capitalised. **/
using StringTools;

class ValStringBuilding {
    static function repeat(s:String, n:Int):String {
        var out = "";
        for (_ in 0...n) out += s;
        return out;
    }

    static function reverse(s:String):String {
        var chars = s.split("");
        chars.reverse();
        return chars.join("");
    }

    static function capitalise(s:String):String {
        return s.charAt(0).toUpperCase() + s.substr(1).toLowerCase();
    }

    static function camel(s:String):String {
        var parts = s.split("_");
        return parts[0] + parts.slice(1).map(capitalise).join("");
    }

    static function snake(s:String):String {
        var out = "";
        for (i in 0...s.length) {
            var c = s.charAt(i);
            if (c == c.toUpperCase() && c != c.toLowerCase()) {
                if (i > 0) out += "_";
                out += c.toLowerCase();
            } else {
                out += c;
            }
        }
        return out;
    }

    static function wrap(text:String, width:Int):Array<String> {
        var lines = [];
        var line = "";
        for (word in text.split(" ")) {
            if (line.length + word.length + 1 > width && line != "") {
                lines.push(line);
                line = word;
            } else {
                line = line == "" ? word : line + " " + word;
            }
        }
        if (line != "") lines.push(line);
        return lines;
    }

    static function caesar(s:String, by:Int):String {
        var out = new StringBuf();
        for (i in 0...s.length) {
            var c = s.charCodeAt(i);
            if (c >= "a".code && c <= "z".code) {
                out.addChar((c - "a".code + by) % 26 + "a".code);
            } else {
                out.addChar(c);
            }
        }
        return out.toString();
    }

    static function isPalindrome(s:String):Bool {
        var i = 0;
        var j = s.length - 1;
        while (i < j) {
            if (s.charAt(i++) != s.charAt(j--)) return false;
        }
        return true;
    }

    static function main() {
        Sys.println(repeat("ab", 3) + repeat("x", 0) + "|");
        Sys.println(reverse("hello"));
        Sys.println(capitalise("wORLD") + camel("a_big_thing") + snake("aBigThing"));
        for (line in wrap("the quick brown fox jumps over it", 10)) Sys.println(line);
        Sys.println(caesar("xyz, abc", 3) + " " + caesar(caesar("hello", 5), 21));
        Sys.println(isPalindrome("racecar") + " " + isPalindrome("ab") + " " + isPalindrome(""));
        var counts = new Map<String, Int>();
        for (c in "banana".split("")) counts[c] = (counts[c] == null ? 0 : counts[c]) + 1;
        var keys = [for (k in counts.keys()) k];
        keys.sort(Reflect.compare);
        Sys.println([for (k in keys) k + counts[k]].join(" "));
        Sys.println("a-b".replace("-", "") + "x".rpad("y", 3));
    }
}
