/** The order in which fields, constructors and statics get their values; arguments left out. **/
class Trace {
  public static final lines:Array<String> = [];

  public static function log<T>(label:String, value:T):T {
    lines.push(label);
    return value;
  }
}

abstract class Base {
  public var ticks:Int = Trace.log("Base.ticks", 1);

  final tags:Array<String>;

  public function new(name:String) {
    Trace.log("Base.new", 0);
    tags = [name];
    setup();
  }

  function setup():Void Trace.log("Base.setup", 0);

  abstract public function describe():String;

  public function tick(n = 1):Int return ticks += n;

  public final function tagged():String return tags.join("+") + "/" + describe();
}

class Middle extends Base {
  var extra:Int = Trace.log("Middle.extra", 10);

  public function new(name:String, ?extra:Int) {
    super(name + "!");
    if (extra != null) this.extra = extra;
    tags.push("middle");
    Trace.log("Middle.new", 0);
  }

  override function setup() {
    super.setup();
    Trace.log("Middle.setup", 0);
  }

  public function describe() return 'middle $extra';

  override public function tick(n = 1):Int {
    var before = ticks;
    var after = super.tick(n * 2);
    return after - before;
  }
}

class Leaf extends Middle {
  public var label(get, set):String;

  var _label:String;

  static inline final LIMIT = 3;
  static var count = 0;

  public function new() {
    super("leaf", LIMIT);
    _label = "L" + ++count;
    tags.push("leaf");
  }

  function get_label() return '<$_label>';

  function set_label(v:String):String {
    _label = v.length > LIMIT ? v.substr(0, LIMIT) : v;
    return v;
  }

  override public function describe() return super.describe() + " leaf " + label;
}

class InitOrder {
  static final A = 2;
  static final B = A * 3;
  static var table = [for (i in 0...B) i * A];
  static final lookup:Map<String, Int> = ["one" => 1, "two" => A];

  static function defaults(a:Int, b = 5, ?c:String, d:Float = 1.5):String return '$a $b $c $d';

  static function sum(...xs:Int):Int {
    var total = 0;
    for (x in xs) total += x;
    return total + xs.length * 100;
  }

  static function chain(n:Int):String {
    var outer = 0;
    var found = "";
    while (outer < 5) {
      var inner = 0;
      var done = false;
      while (true) {
        if (inner * outer == n) {
          found = '$outer*$inner';
          done = true;
          break;
        }
        if (++inner > 6) break;
      }
      if (done) break;
      outer++;
    }
    return found == "" ? "none" : found;
  }

  static function main() {
    var leaf = new Leaf();
    Sys.println(Trace.lines.join(" "));
    Sys.println(leaf.tagged());
    leaf.label = "longer";
    Sys.println(leaf.label + " " + leaf.tick() + " " + leaf.tick(5) + " " + leaf.ticks);
    var all:Array<Base> = [leaf, new Middle("m"), new Leaf()];
    for (b in all) Sys.println(b.describe() + " " + b.tick(3) + (Std.isOfType(b, Leaf) ? " leaf" : ""));
    table[1] = 99;
    Sys.println(table + " " + lookup["two"] + " " + lookup.get("three"));
    Sys.println(defaults(1) + "; " + defaults(1, 2) + "; " + defaults(1, "x") + "; " + defaults(1, 2, "y", 3));
    Sys.println(sum() + " " + sum(1, 2, 3));
    Sys.println([chain(12), chain(29), chain(0)]);
    var x = 5;
    var y = x++ + ++x;
    var z = (x = 3) + x;
    x += x *= 2;
    Sys.println('$x $y $z');
    var label = if (x > 5) { var t = x * 2; 'big $t'; } else "small";
    Sys.println(label);
    final fixed = {a: 1, b: [1, 2]};
    fixed.b.push(3);
    var copy = fixed.b;
    copy[0] = 9;
    Sys.println('${fixed.b} ${fixed.a}');
  }
}
