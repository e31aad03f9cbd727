class Strs {
  static function caesar(s:String, k:Int) {
    var b = new StringBuf();
    for (i in 0...s.length) {
      var c = s.charCodeAt(i);
      if (c >= 97 && c <= 122) b.addChar((c - 97 + k + 26) % 26 + 97) else b.add(s.charAt(i));
    }
    return b.toString();
  }

  static function rle(s:String) {
    var out = new StringBuf();
    var i = 0;
    while (i < s.length) {
      var j = i;
      while (j < s.length && s.charAt(j) == s.charAt(i)) j++;
      out.add(s.charAt(i));
      if (j - i > 1) out.add(j - i);
      i = j;
    }
    return out.toString();
  }

  static function isPal(s:String) {
    var t = s.toLowerCase().split("").filter(c -> c >= "a" && c <= "z");
    var r = t.copy();
    r.reverse();
    return t.join("") == r.join("");
  }

  static function wrap(text:String, width:Int) {
    var lines = [];
    var line = "";
    for (w in text.split(" ")) {
      if (line.length > 0 && line.length + 1 + w.length > width) {
        lines.push(line);
        line = "";
      }
      line += (line == "" ? "" : " ") + w;
    }
    if (line != "") lines.push(line);
    return lines;
  }

  static function main() {
    Sys.println(caesar("hello, world", 3));
    Sys.println(caesar(caesar("abc", 5), -5));
    Sys.println(rle("aaabccd"));
    Sys.println(isPal("A man, a plan, a canal: Panama"));
    for (l in wrap("the quick brown fox jumps over", 11)) Sys.println('[$l]');
    var s = "Hello";
    Sys.println(s.substr(1, 3) + s.substr(-3, 2) + s.substring(3, 1) + s.substring(-1, 2));
    Sys.println(s.indexOf("l") + s.lastIndexOf("l") + s.indexOf("z") + s.indexOf("l", 3));
    Sys.println(s.charAt(9) == "");
    Sys.println(s.charCodeAt(9) == null);
    Sys.println(s.split(""));
    Sys.println("a,,b".split(",").length);
    Sys.println("".split(",").length);
    Sys.println(String.fromCharCode(65));
    Sys.println("abc" < "abd");
    Sys.println("Z" < "a");
    Sys.println("x" + 1 + 2 + (1 + 2));
    Sys.println(1 + 2 + "x");
    Sys.println("v: " + null + true + 1.5 + [1] + {a: 1}.a);
    var n = 5;
    Sys.println('$n ${n * 2} $$n ${n > 3 ? 'big' : "small"} ${[for (i in 0...n) i]}');
    Sys.println("tab\tq\"u\\ \x41 \u00e9");
    Sys.println('multi
line');
    var b = new StringBuf();
    b.add("x");
    b.add(1);
    b.add(null);
    b.addSub("hello", 1, 2);
    Sys.println(b.length);
    Sys.println(b);
    Sys.println("abcabc".lastIndexOf("b", 3));
    Sys.println("  pad".length);
    Sys.println(StringTools.isSpace(" x", 0));
    Sys.println(StringTools.replace("aaa", "a", "bb"));
    Sys.println(StringTools.contains("team", "ea"));
    Sys.println(StringTools.fastCodeAt("A", 0));
    Sys.println("ÄÖ".toLowerCase());
    Sys.println("aXbX".split("X").join("-"));
    for (c in StringTools.iterator("hi")) Sys.println(c);
    Sys.println(Std.string(1e21));
    Sys.println(1.0);
    Sys.println(0.1 + 0.2 == 0.3);
    Sys.println(100000.0 * 3);
    Sys.println(-0.5);
    Sys.println(1 / 4);
    Sys.println(Math.round(2.5) + Math.round(-2.5) + Math.floor(-1.5) + Math.ceil(1.2));
    Sys.println(Std.int(3.99));
    Sys.println(Math.fround(2.5));
    Sys.println(Math.abs(-3));
    Sys.println(Math.min(1, 2.5));
    Sys.println(Math.pow(2, 10));
    Sys.println(7 / 2);
  }
}
