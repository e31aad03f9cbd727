class Validator {
  final rules:Array<{
    field:String, check:Dynamic->Bool, message:String
  }
  > = [];

  public function new() {
  }

  public function rule(field:String, check:Dynamic->Bool, message:String) {
    rules.push({field: field, check: check, message: message});
    return this;
  }

  public function run(o:Dynamic):Array<String> {
    var errors = [];
    for (r in rules) {
      var v = Reflect.field(o, r.field);
      var ok = try r.check(v) catch (e:Dynamic) false;
      if (!ok) errors.push('${r.field}: ${r.message}');
    }
    return errors;
  }
}

class Retry {
  public static function times<T>(n:Int, f:Int->T):T {
    var last:Dynamic = null;
    for (i in 0...n) {
      try {
        return f(i);
      } catch (e:Dynamic) {
        last = e;
        if (Std.string(e) == "fatal") break;
      }
    }
    throw 'gave up: $last';
  }
}

class Pipeline<T> {
  var steps:Array<T->T> = [];

  public function new(?steps:Array<T->T>) if (steps != null) this.steps = steps;

  public function add(f:T->T) {
    steps.push(f);
    return this;
  }

  public function run(x:T):T {
    for (s in steps) x = s(x);
    return x;
  }

  public function then(o:Pipeline<T>) return new Pipeline(steps.concat(o.steps));
}

class Cache {
  var data:Map<String, {v:Int, at:Int}> = [];
  var clock = 0;
  public var misses(default, null) = 0;

  public function new() {
  }

  public function fetch(k:String, make:Void->Int, ttl = 2):Int {
    clock++;
    var e = data[k];
    if (e != null && clock - e.at <= ttl) return e.v;
    misses++;
    var v = make();
    data[k] = {v: v, at: clock};
    return v;
  }
}

class Ticket {
  static function main() {
    var v = new Validator().rule("name", x -> x != null && x.length > 2, "too short").rule("age", x -> x >= 18, "too young").rule("tags", x -> (x : Array<String>).indexOf("vip") >= 0, "no vip");
    Sys.println(v.run({name: "bo", age: 20, tags: ["vip"]}));
    Sys.println(v.run({name: "anna", age: 3, tags: []}));
    Sys.println(Retry.times(3, i -> { if (i < 2) throw "e" + i; return i * 10; }));
    try Retry.times(2, i -> throw "x" + i) catch (e:String) Sys.println(e);
    var calls = 0;
    try Retry.times(5, i -> { calls++; throw "fatal"; return 0; }) catch (e:Dynamic) Sys.println(e + calls);
    var p = new Pipeline<Int>().add(x -> x + 1).add(x -> x * 2);
    Sys.println(p.run(3));
    Sys.println(p.then(new Pipeline([x -> -x])).run(1));
    var words = new Pipeline<String>([StringTools.trim, s -> s.toUpperCase()]);
    Sys.println(words.run("  hi "));
    var c = new Cache();
    var made = 0;
    var make = () -> ++made * 100;
    Sys.println([for (_ in 0...6) c.fetch("k", make)]);
    Sys.println(c.misses + made);
  }
}
