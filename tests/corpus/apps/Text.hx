using StringTools;
using Lambda;

class Text {
  static function title(s:String) return s.split(" ").map(w -> w.charAt(0).toUpperCase() + w.substr(1).toLowerCase()).join(" ");

  static function camel(s:String) {
    var out = "";
    var up = false;
    for (c in s.split("")) {
      if (c == "_" || c == "-") {
        up = true;
        continue;
      }
      out += up ? c.toUpperCase() : c;
      up = false;
    }
    return out;
  }

  static function snake(s:String) return ~/([A-Z])/g.map(s, r -> "_" + r.matched(1).toLowerCase());

  static function count(s:String):Map<String, Int> {
    var m = new Map();
    for (w in ~/[^a-z]+/g.split(s.toLowerCase())) if (w != "") m[w] = m.exists(w) ? m[w] + 1 : 1;
    return m;
  }

  static function table(rows:Array<Array<String>>):String {
    var widths = [];
    for (r in rows) for (i => c in r) if (widths[i] == null || widths[i] < c.length) widths[i] = c.length;
    var buf = new StringBuf();
    for (n => r in rows) {
      for (i => c in r) {
        if (i > 0) buf.add(" | ");
        buf.add(i == 0 ? c.rpad(" ", widths[i]) : c.lpad(" ", widths[i]));
      }
      buf.add("\n");
      if (n == 0) {
        buf.add([for (w in widths) "".rpad("-", w)].join("-+-"));
        buf.addChar("\n".code);
      }
    }
    return buf.toString();
  }

  static function roman(n:Int) {
    var out = "";
    for (p in [{v: 1000, s: "M"}, {v: 900, s: "CM"}, {v: 500, s: "D"}, {v: 400, s: "CD"}, {v: 100, s: "C"}, {v: 90, s: "XC"}, {v: 50, s: "L"}, {v: 40, s: "XL"}, {v: 10, s: "X"}, {v: 9, s: "IX"}, {v: 5, s: "V"}, {v: 4, s: "IV"}, {v: 1, s: "I"}]) while (n >= p.v) {
      out += p.s;
      n -= p.v;
    }
    return out;
  }

  static function lev(a:String, b:String) {
    var prev = [for (j in 0...b.length + 1) j];
    for (i in 1...a.length + 1) {
      var cur = [i];
      for (j in 1...b.length + 1) {
        var cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cur.push(Std.int(Math.min(Math.min(cur[j - 1] + 1, prev[j] + 1), prev[j - 1] + cost)));
      }
      prev = cur;
    }
    return prev[b.length];
  }

  static function fmt(x:Float, places:Int) {
    var p = Math.pow(10, places);
    var r = Math.round(x * p) / p;
    var s = Std.string(r);
    var dot = s.indexOf(".");
    if (dot < 0) {
      s += ".";
      dot = s.length - 1;
    } while (s.length - dot - 1 < places) s += "0";
    return s;
  }

  static function main() {
    Sys.println(title("the qUICK fox"));
    Sys.println(camel("some_var-name"));
    Sys.println(snake("someVarName"));
    var c = count("It's a dog. A DOG, it is");
    var ks = [for (k in c.keys()) k];
    ks.sort((a, b) -> c[b] != c[a] ? c[b] - c[a] : Reflect.compare(a, b));
    Sys.println(ks.map(k -> '$k=${c[k]}').join(" "));
    Sys.print(table([["name", "qty"], ["pears", "5"], ["figs", "120"]]));
    Sys.println([1994, 2024, 49].map(roman));
    Sys.println(lev("kitten", "sitting"));
    Sys.println(fmt(3.14159, 2) + " " + fmt(2, 3) + " " + fmt(-1.5, 1));
    Sys.println("a,b;c".split(",").map(x -> x.split(";")).flatten().array().length);
    Sys.println("x".code + "ab".fastCodeAt(1));
    Sys.println("<%>".urlEncode().urlDecode());
    Sys.println("%41".urlDecode());
    Sys.println("abc".split("").fold((ch, acc) -> ch + acc, ""));
  }
}
