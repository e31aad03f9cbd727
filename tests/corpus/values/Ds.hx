import haxe.ds.*;

enum Color {
  Red;
  Green;
  Mix(a:Color, b:Color);
}

class Key {
  public var n:Int;

  public function new(n) this.n = n;
}

class Ds {
  static function main() {
    var im = new IntMap<String>();
    im.set(3, "c");
    im.set(1, "a");
    Sys.println(im.get(3));
    Sys.println(im.exists(2));
    Sys.println(im.remove(3));
    Sys.println(im.remove(3));
    Sys.println([for (k in im.keys()) k]);
    var em = new EnumValueMap<Color, Int>();
    em.set(Red, 1);
    em.set(Mix(Red, Green), 2);
    Sys.println(em.get(Mix(Red, Green)));
    Sys.println(em.get(Green));
    var k1 = new Key(1), k2 = new Key(1);
    var om = new ObjectMap<Key, String>();
    om.set(k1, "one");
    om.set(k2, "two");
    Sys.println(om.get(k1) + om.get(k2));
    k1.n = 5;
    Sys.println(om.get(k1));
    Sys.println(om.exists(new Key(5)));
    var l = new List<Int>();
    l.add(2);
    l.add(3);
    l.push(1);
    Sys.println(l.length);
    Sys.println(l.first() + l.last());
    Sys.println(l.pop());
    Sys.println(l.map(x -> x * 2).join(","));
    l.remove(3);
    Sys.println(l.isEmpty());
    Sys.println([for (x in l) x]);
    var st = new GenericStack<String>();
    st.add("a");
    st.add("b");
    Sys.println(st.first());
    Sys.println(st.pop());
    Sys.println(st.isEmpty());
    st.pop();
    Sys.println(st.isEmpty());
    var v = new Vector<Int>(3);
    v[0] = 7;
    v[2] = v[0] + 1;
    Sys.println(v.length);
    Sys.println(v[2]);
    Sys.println([for (x in v) x == null ? -1 : x]);
    Sys.println(v.toArray().length);
    var m:Map<String, Array<Int>> = [];
    for (w in ["apple", "bob", "avocado", "cat", "bee"]) {
      var k = w.charAt(0);
      if (!m.exists(k)) m.set(k, []);
      m.get(k).push(w.length);
    }
    var ks = [for (k in m.keys()) k];
    ks.sort(Reflect.compare);
    for (k in ks) Sys.println('$k ${m[k]}');
    var copy = m.copy();
    copy.remove("a");
    Sys.println(m.exists("a"));
    m.clear();
    Sys.println([for (k in m.keys()) k].length);
    var sm = ["x" => 1];
    sm["y"] = sm["x"] + 1;
    sm["x"] += 5;
    Sys.println(sm["x"] * 10 + sm["y"]);
    Sys.println(sm.get("nope"));
    var bt = new BalancedTree<Int, String>();
    for (i in [5, 2, 8]) bt.set(i, "v" + i);
    Sys.println([for (x in bt) x].join(" "));
    Sys.println(bt.exists(2));
    var o:Option<Int> = Some(4);
    Sys.println(switch o { case Some(n) if (n > 3): 'big $n'; case Some(_): "small"; case None: "none"; });
    var e:Either<String, Int> = Right(3);
    Sys.println(switch e { case Left(s): s; case Right(n): "r" + n; });
    var arr = [5, 1, 4];
    ArraySort.sort(arr, (a, b) -> b - a);
    Sys.println(arr);
    var ss = new StringMap<Float>();
    ss.set("pi", 3.14);
    Sys.println(ss.toString());
  }
}
