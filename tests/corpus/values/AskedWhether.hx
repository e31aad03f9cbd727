/** `indexOf` asked whether, whole numbers of `Math`, keys made when asked for, elements taken off. **/
class AskedWhether {
  static function place(items:Array<String>, text:String, floats:Array<Float>) {
    if (items.indexOf(text) >= 0) Sys.println("there");
    if (items.indexOf(text) == -1) Sys.println("missing");
    if (text.indexOf("b") != -1) Sys.println("b");
    if (text.indexOf("b") > 0) Sys.println("b later");
    if (floats.indexOf(1) < 0) Sys.println("no one");
    if (items.indexOf(text, 1) < 0) Sys.println("not from 1");
    while (items.length > 0) { var x = items.pop(); Sys.println(x); }
  }
  static function main() {
    place(["a", "b"], "b", [1.0]);
    place(["c"], "ab", []);
    var a = 4, b = -7;
    Sys.println(Std.int(Math.max(a, b)) + Std.int(Math.abs(b)) + Std.int(Math.min(a, Math.max(b, 2))) + Std.int(Math.max(1.5, b)));
    var words = ["x", "y", "x"];
    var groups = new Map<String, Array<Int>>();
    for (i => w in words) { if (!groups.exists(w)) groups[w] = []; groups[w].push(i); }
    Sys.println(groups["x"] + " " + groups["y"]);
    var counts = new Map<String, Int>();
    for (w in words) counts[w] = (counts.exists(w) ? counts[w] : 0) + 1;
    Sys.println(counts["x"]);
    var stack = [1, 2, 3];
    var sum = 0;
    while (stack.length > 0) { var t = stack.shift(); sum += t * stack.length + t; }
    Sys.println(sum);
  }
}
