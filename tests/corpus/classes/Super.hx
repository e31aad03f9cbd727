class Base {
  public var log:Array<String> = [];
  public var size(get, never):Int;

  function get_size() return 1;

  public function new(n:String) {
    log.push("base " + n);
    setup();
  }

  function setup() log.push("setup base");

  public function run(x:Int):Int {
    log.push("run" + x);
    return step(x) + size;
  }

  function step(x:Int) return x;

  public static function make():Base return new Base("static");

  public function clone():Base return new Base("clone");
}

class Mid extends Base {
  var factor:Int;

  public function new(n:String, factor = 2) {
    this.factor = factor;
    super(n + "!");
    log.push("mid");
  }

  override function setup() {
    super.setup();
    log.push("setup mid " + factor);
  }

  override function step(x:Int) return super.step(x) * factor;

  override function get_size() return super.get_size() + 10;

  override public function clone():Base return new Mid("mclone", factor);
}

class Leaf2 extends Mid {
  public function new() {
    super("leaf", 3);
  }

  override public function run(x:Int) {
    if (x < 0) return -1;
    var r = super.run(x + 1);
    log.push("leaf" + r);
    return r;
  }
}

class Stack2<T> extends List2<T> {
  public function push(x:T) items.push(x);

  public function pop() return items.pop();
}

class List2<T> {
  var items:Array<T> = [];

  public function new() {
  }

  public function len() return items.length;

  public function all() return items.copy();
}

class Super {
  static function main() {
    for (b in [new Base("b"), new Mid("m"), new Leaf2(), Base.make()]) {
      Sys.println(b.run(4));
      Sys.println(b.log.join(";"));
      Sys.println(b.clone().log[0]);
    }
    var l:Base = new Leaf2();
    Sys.println(l.run(-5));
    Sys.println(Std.isOfType(l, Mid));
    var m = cast(l, Mid);
    Sys.println(m.run(0));
    try {
      var x = cast(Base.make(), Mid);
      Sys.println("?");
    } catch (e:Dynamic) Sys.println("bad cast");
    var s = new Stack2<String>();
    s.push("a");
    s.push("b");
    Sys.println(s.pop() + s.len());
    Sys.println(s.all());
  }
}
