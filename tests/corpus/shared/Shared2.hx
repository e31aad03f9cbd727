class Item {
  public var name:String;
  public var tags:Array<String> = [];
  public var parent:Item;
  public var kids:Array<Item> = [];

  public function new(n) name = n;

  public function add(k:Item) {
    kids.push(k);
    k.parent = this;
    return this;
  }

  public function path():String return parent == null ? name : parent.path() + "/" + name;

  public function each(f:Item->Void) {
    f(this);
    for (k in kids) k.each(f);
  }

  public function find(n:String):Item {
    if (name == n) return this;
    for (k in kids) {
      var f = k.find(n);
      if (f != null) return f;
    }
    return null;
  }
}

class Team {
  public var members:Array<Person2> = [];
  public var lead:Person2;

  public function new() {
  }
}

class Person2 {
  public var score = 0;
  public final name:String;

  public function new(n) name = n;
}

class Shared2 {
  static function bump(p:Person2, by:Int) {
    p.score += by;
    return p;
  }

  static function swap(a:Array<Int>, i:Int, j:Int) {
    var t = a[i];
    a[i] = a[j];
    a[j] = t;
  }

  static function main() {
    var root = new Item("root");
    var a = new Item("a");
    root.add(a.add(new Item("b"))).add(new Item("c"));
    Sys.println(root.find("b").path());
    root.find("b").name = "bb";
    a.tags.push("x");
    Sys.println(a.kids[0].path());
    var n = 0;
    root.each(i -> { n++; i.tags.push("v" + n); });
    Sys.println(a.tags);
    Sys.println(n);
    Sys.println(root.find("zz") == null);
    var t = new Team();
    t.lead = new Person2("ann");
    t.members.push(t.lead);
    t.members.push(new Person2("bob"));
    t.lead.score = 5;
    bump(t.members[0], 2);
    Sys.println(t.lead.score);
    for (m in t.members) m.score *= 10;
    Sys.println(t.members.map(m -> m.score));
    t.lead = t.members[1];
    bump(t.lead, 1).score++;
    Sys.println(t.members[1].score);
    Sys.println(t.members.indexOf(t.lead));
    var xs = [1, 2, 3];
    var ys = xs;
    swap(ys, 0, 2);
    Sys.println(xs);
    var cfg = {opts: {depth: 1}, list: [1]};
    var o = cfg.opts;
    o.depth++;
    Sys.println(cfg.opts.depth);
    var l = cfg.list;
    l.push(2);
    Sys.println(cfg.list);
    var m = ["k" => [1]];
    var v = m["k"];
    v.push(9);
    Sys.println(m["k"]);
    var best = t.members[0];
    for (p in t.members) if (p.score > best.score) best = p;
    best.score = -1;
    Sys.println([for (p in t.members) p.score]);
  }
}
