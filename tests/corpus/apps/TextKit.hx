/** Texts: ciphers, run lengths, Roman numbers, distances, wrapped lines, CSV. **/
using StringTools;

class TextKit {
  static function caesar(text:String, shift:Int):String {
    var out = new StringBuf();
    for (i in 0...text.length) {
      var c = text.fastCodeAt(i);
      out.addChar(switch c {
        case _ if (c >= "a".code && c <= "z".code): rotate(c, "a".code, shift);
        case _ if (c >= 65 && c <= 90): rotate(c, 65, shift);
        case other: other;
      });
    }
    return out.toString();
  }

  static inline function rotate(c:Int, base:Int, shift:Int):Int return (c - base + shift + 26) % 26 + base;

  static function rle(s:String):String {
    var out = "";
    var i = 0;
    while (i < s.length) {
      var c = s.charAt(i);
      var n = 1;
      while (i + n < s.length && s.charAt(i + n) == c) n++;
      out += n > 1 ? '$n$c' : c;
      i += n;
    }
    return out;
  }

  static function unrle(s:String):String {
    var out = new StringBuf();
    var n = 0;
    for (i in 0...s.length) {
      var d = Std.parseInt(s.charAt(i));
      if (d != null) {
        n = n * 10 + d;
        continue;
      }
      for (_ in 0...(n == 0 ? 1 : n)) out.add(s.charAt(i));
      n = 0;
    }
    return out.toString();
  }

  static final ROMAN = [
    {value: 1000, text: "M"}, {value: 900, text: "CM"}, {value: 500, text: "D"}, {value: 400, text: "CD"},
    {value: 100, text: "C"}, {value: 90, text: "XC"}, {value: 50, text: "L"}, {value: 40, text: "XL"},
    {value: 10, text: "X"}, {value: 9, text: "IX"}, {value: 5, text: "V"}, {value: 4, text: "IV"}, {value: 1, text: "I"}
  ];

  static function toRoman(n:Int):String {
    if (n <= 0 || n >= 4000) throw 'no roman number for $n';
    var out = "";
    for (r in ROMAN) {
      while (n >= r.value) {
        out += r.text;
        n -= r.value;
      }
    }
    return out;
  }

  static function fromRoman(s:String):Int {
    var total = 0, last = 0;
    var i = s.length;
    while (--i >= 0) {
      var v = switch (s.charAt(i).toUpperCase()) {
        case "I": 1;
        case "V": 5;
        case "X": 10;
        case "L": 50;
        case "C": 100;
        case "D": 500;
        case "M": 1000;
        case bad: throw "bad digit " + bad;
      }
      if (v < last) total -= v else {
        total += v;
        last = v;
      }
    }
    return total;
  }

  static function levenshtein(a:String, b:String):Int {
    var row = [for (i in 0...b.length + 1) i];
    for (i in 1...a.length + 1) {
      var previous = row[0];
      row[0] = i;
      for (j in 1...b.length + 1) {
        var keep = row[j];
        var cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Std.int(Math.min(Math.min(row[j] + 1, row[j - 1] + 1), previous + cost));
        previous = keep;
      }
    }
    return row[b.length];
  }

  static function wrap(text:String, width:Int):Array<String> {
    var lines = [];
    var line = "";
    for (word in ~/\s+/g.split(text.trim())) {
      if (line != "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line == "" ? word : '$line $word';
    }
    if (line != "") lines.push(line);
    return lines;
  }

  static function justify(line:String, width:Int):String {
    var words = line.split(" ");
    if (words.length == 1) return line.rpad(" ", width);
    var gaps = words.length - 1;
    var spaces = width - words.join("").length;
    return [for (i => w in words) i == gaps ? w : w.rpad(" ", w.length + Std.int(spaces / gaps) + (i < spaces % gaps ? 1 : 0))].join("");
  }

  static function csv(line:String):Array<String> {
    var fields = [];
    var field = new StringBuf();
    var quoted = false;
    var i = 0;
    while (i < line.length) {
      var c = line.charAt(i++);
      if (quoted) {
        if (c == '"') {
          if (line.charAt(i) == '"') {
            field.add('"');
            i++;
          } else quoted = false;
        } else field.add(c);
      } else switch c {
        case '"': quoted = true;
        case ",":
          fields.push(field.toString());
          field = new StringBuf();
        default: field.add(c);
      }
    }
    fields.push(field.toString());
    return fields;
  }

  static function isPalindrome(s:String):Bool {
    var clean = ~/[^a-z0-9]/gi.replace(s, "").toLowerCase();
    var i = 0, j = clean.length - 1;
    while (i < j) if (clean.charAt(i++) != clean.charAt(j--)) return false;
    return true;
  }

  static function title(s:String) return s.split(" ").map(w -> w.charAt(0).toUpperCase() + w.substr(1).toLowerCase()).join(" ");

  static function main() {
    var secret = caesar("Hello, Zebra!", 3);
    Sys.println('$secret ${caesar(secret, -3)}');
    for (s in ["aaabccd", "", "z", "wwwwwwwwwwww"]) Sys.println('"$s" ${rle(s)} ${unrle(rle(s)) == s}');
    Sys.println([for (n in [1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999]) '$n=${toRoman(n)}'].join(" "));
    Sys.println([for (r in ["mcmxciv", "XLII", "iv"]) fromRoman(r)]);
    for (f in [() -> toRoman(0), () -> Std.string(fromRoman("XQ"))]) try Sys.println(f()) catch (e:String) Sys.println(e);
    Sys.println([levenshtein("kitten", "sitting"), levenshtein("", "abc"), levenshtein("flaw", "lawn")]);
    var text = "  The quick brown fox jumps over   the lazy dog and runs away ";
    for (line in wrap(text, 16)) Sys.println('|${justify(line, 16)}|');
    Sys.println(csv('a,"b,c",,"say ""hi""",d').join(";"));
    Sys.println([for (s in ["A man, a plan, a canal: Panama", "nope", ""]) isPalindrome(s)]);
    Sys.println(title("the qUICK bRown"));
    Sys.println("a-b-c".replace("-", "+") + "x".lpad("0", 5) + " tail ".trim() + "ab".startsWith("a") + "ab".endsWith("a") + "abc".contains("bc"));
    Sys.println("%41".urlDecode() + "a b&c".urlEncode() + "<a>".htmlEscape() + 255.hex(4));
  }
}
