/** Loops over the characters of strings, forwards, backwards, from both ends. **/
class StringLoops {
    static function isPalindrome(text:String):Bool {
        var letters = "";
        for (i in 0...text.length) {
            var c = text.charAt(i).toLowerCase();
            if (c >= "a" && c <= "z") {
                letters += c;
            }
        }
        var left = 0;
        var right = letters.length - 1;
        while (left < right) {
            if (letters.charAt(left++) != letters.charAt(right--)) {
                return false;
            }
        }
        return true;
    }

    static function reverseWords(text:String):String {
        var out = "";
        for (word in text.split(" ")) {
            if (out != "") {
                out = " " + out;
            }
            out = word + out;
        }
        return out;
    }

    static function caesar(text:String, shift:Int):String {
        var out = new StringBuf();
        for (i in 0...text.length) {
            var code = text.charCodeAt(i);
            if (code >= "a".code && code <= "z".code) {
                code = (code - "a".code + shift) % 26 + "a".code;
            }
            out.addChar(code);
        }
        return out.toString();
    }

    static function vowels(text:String):Int {
        var count = 0;
        var i = text.length;
        while (--i >= 0) {
            if ("aeiou".indexOf(text.charAt(i)) >= 0) {
                count++;
            }
        }
        return count;
    }

    static function main() {
        Sys.println(isPalindrome("A man, a plan, a canal: Panama!"));
        Sys.println(isPalindrome("not one"));
        Sys.println(reverseWords("one two three"));
        Sys.println(caesar("hello, zoo", 3));
        Sys.println(vowels("onomatopoeia"));
    }
}
