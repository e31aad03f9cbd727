// Elements that are pushed as they are, of each kind of what is gone through.
class PushedAsTheyAre {
  static function main() {
    var a = [1, 2]; var b = [0];
    for (x in a) b.push(x);
    Sys.println(b);
    for (i in 0...3) b.push(i);
    Sys.println(b);
    var m = ["x" => 5];
    for (v in m) b.push(v);
    Sys.println(b);
    var n:Array<Null<Int>> = [];
    for (x in [1, null]) n.push(x);
    Sys.println(n);
    var parts = [];
    for (w in "a b".split(" ")) parts.push(w);
    Sys.println(parts);
    var l = new haxe.ds.List<Int>(); l.add(3);
    for (x in l) a.push(x);
    Sys.println(a);
  }
}
