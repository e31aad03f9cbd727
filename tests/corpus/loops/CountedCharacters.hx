/** Loops that read a text character by character, forwards and elsewhere. **/
using StringTools;
class CountedCharacters {
    static function vowels(text:String):Int {
        var n = 0;
        for (i in 0...text.length) if ("aeiou".indexOf(text.charAt(i)) >= 0) n++;
        return n;
    }
    static function reversed(text:String):String {
        var out = "";
        for (i in 0...text.length) { var c = text.charAt(i); out = c + out; }
        return out;
    }
    static function digits(text:String):Array<Int> {
        var found = [];
        for (i in 0...text.length) { var code = text.charCodeAt(i); if (code >= 48 && code <= 57) found.push(code - 48 + i); }
        return found;
    }
    static function tokens(source:String):Array<String> {
        var found = [];
        var i = 0;
        while (i < source.length) {
            var c = source.charAt(i);
            if (c == " ") { i++; continue; }
            if (c >= "0" && c <= "9") {
                var start = i;
                while (i < source.length && source.charAt(i) >= "0" && source.charAt(i) <= "9") i++;
                found.push(source.substring(start, i));
            } else { found.push(c); i++; }
        }
        return found;
    }
    static function palindrome(text:String):Bool {
        for (i in 0...Std.int(text.length / 2)) if (text.charAt(i) != text.charAt(text.length - 1 - i)) return false;
        return true;
    }
    static function hash(text:String):Int { var h = 7; for (i in 0...text.length) h = (h * 31 + text.fastCodeAt(i)) % 65521; return h; }
    static function codes(text:String) return [for (i in 0...text.length) text.charCodeAt(i)];
    static function outside(text:String):String { var s = ""; for (i in -1...text.length + 2) s += "<" + text.charAt(i) + text.charCodeAt(i) + ">"; return s; }
    static function main() {
        trace(vowels("education"), reversed("abc"), digits("a1b2"), tokens("12 + 3*(45)"), palindrome("abcba"), palindrome("abca"), hash("hello"), codes("hi"), outside("xy"));
    }
}
