class Regexes {
  static function main() {
    var r = ~/([a-z]+)(\d*)/i;
    Sys.println(r.match("--Abc12--x"));
    Sys.println(r.matched(0));
    Sys.println(r.matched(1));
    Sys.println(r.matched(2));
    Sys.println(r.matchedLeft());
    Sys.println(r.matchedRight());
    var p = r.matchedPos();
    Sys.println(p.pos + "," + p.len);
    Sys.println(~/[,;]\s*/g.split("a, b;c,d").join("|"));
    Sys.println(~/,/.split("a,b,c"));
    Sys.println(~/(\w)(\w)/g.replace("abcd", "$2$1"));
    Sys.println(~/\$/g.replace("a$b", "$$"));
    Sys.println(~/\d+/g.map("a1b22", m -> "<" + m.matched(0).length + ">"));
    var pos = 0;
    var text = "x=1 y=22 z=333";
    var e = ~/(\w)=(\d+)/;
    while (e.matchSub(text, pos)) {
      Sys.println(e.matched(1) + e.matched(2));
      var mp = e.matchedPos();
      pos = mp.pos + mp.len;
    }
    Sys.println(EReg.escape("a.b*c"));
    var dyn = new EReg("^" + EReg.escape("a.b") + "$", "");
    Sys.println(dyn.match("a.b"));
    Sys.println(dyn.match("axb"));
    var opt = ~/a(b)?c/;
    Sys.println(opt.match("ac"));
    Sys.println(opt.matched(1) == null);
    Sys.println(~/^\s*$/m.match("a\n\nb"));
    Sys.println(~/a.c/s.match("a\nc"));
    Sys.println([for (w in ~/\s+/g.split(" lead and trail ")) w.length]);
    var counts = new Map<String, Int>();
    ~/\w+/g.map("to be or not to be", function(m) { var w = m.matched(0); counts[w] = (counts.exists(w) ? counts[w] : 0) + 1; return w; });
    var ks = [for (k in counts.keys()) k];
    ks.sort(Reflect.compare);
    Sys.println([for (k in ks) k + counts[k]].join(" "));
  }
}
