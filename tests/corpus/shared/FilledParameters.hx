class Branch {
  public var value:Int;
  public var kids:Array<Branch> = [];

  public function new(value) this.value = value;
}

class FilledParameters {
  static function collect(branch:Branch, ?into:Array<Int>):Array<Int> {
    if (into == null) into = [];
    into.push(branch.value);
    for (kid in branch.kids) collect(kid, into);
    return into;
  }

  static function count(word:String, ?seen:Map<String, Int>) {
    if (null == seen) {
      seen = new Map();
    }
    seen[word] = (seen.exists(word) ? seen[word] : 0) + 1;
    return seen;
  }

  static function note(n:Int, ?log:Array<String>):Void {
    if (log == null) log = [];
    log.push("n" + n);
  }

  static function swap(values:Array<Int>, first = 0, ?last:Int):Array<Int> {
    if (last == null) last = values.length - 1;
    if (first >= last) return values;
    var kept = values[first];
    values[first] = values[last];
    values[last] = kept;
    swap(values, first + 1, last - 1);
    return values;
  }

  static function main() {
    var root = new Branch(1);
    root.kids.push(new Branch(2));
    root.kids[0].kids.push(new Branch(3));
    Sys.println(collect(root));
    var mine = [0];
    collect(root, mine);
    Sys.println(mine);
    var seen = count("a");
    count("b", seen);
    count("a", seen);
    Sys.println(seen["a"] * 10 + seen["b"]);
    note(1);
    var log = [];
    note(2, log);
    note(3, log);
    Sys.println(log);
    var found = collect(root);
    var other = found;
    other.push(9);
    Sys.println(found);
    Sys.println(swap([1, 2, 3, 4, 5]));
    var none:Array<String> = null;
    note(4, none); // expect: HX4
    Sys.println(log.length);
  }
}
