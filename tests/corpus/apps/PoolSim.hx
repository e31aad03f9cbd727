/** Simulations with a seeded generator: particles of a pool, customers before desks. **/
class Lcg {
  var seed:Int;

  public function new(seed:Int) this.seed = seed;

  public function next(max:Int):Int {
    seed = (seed * 421 + 1663) % 7875;
    return Std.int(seed * max / 7875);
  }

  public function pick<T>(items:Array<T>):T return items[next(items.length)];

  public function shuffle<T>(items:Array<T>):Array<T> {
    var copy = items.copy();
    var i = copy.length;
    while (--i > 0) {
      var j = next(i + 1);
      var t = copy[i];
      copy[i] = copy[j];
      copy[j] = t;
    }
    return copy;
  }
}

class Particle {
  public var x = 0;
  public var y = 0;
  public var life = 0;
  public final id:Int;

  static var made = 0;

  public static inline function total() return made;

  public function new() id = ++made;

  public function init(x:Int, y:Int, life:Int):Particle {
    this.x = x;
    this.y = y;
    this.life = life;
    return this;
  }

  public function step(dx:Int, dy:Int):Bool {
    x += dx;
    y += dy;
    return --life > 0;
  }
}

class Pool<T> {
  final free:Array<T> = [];
  final make:Void->T;

  public var reused(default, null) = 0;

  public function new(make:Void->T) this.make = make;

  public function take():T {
    if (free.length > 0) {
      reused++;
      return free.pop();
    }
    return make();
  }

  public function give(item:T) free.push(item);

  public var idle(get, never):Int;

  function get_idle() return free.length;
}

typedef Customer = {id:Int, arrives:Int, needs:Int, ?served:Int};

class Desk {
  public final name:String;
  public var current:Null<Customer> = null;
  public var until = 0;
  public var done:Array<Customer> = [];

  public function new(name:String) this.name = name;
}

class PoolSim {
  static function particles() {
    var rng = new Lcg(7);
    var pool = new Pool(() -> new Particle());
    var live:Array<Particle> = [];
    for (tick in 0...12) {
      if (tick < 8) for (_ in 0...rng.next(3) + 1) live.push(pool.take().init(rng.next(10), tick, 2 + rng.next(3)));
      var kept = [];
      for (p in live) if (p.step(1, -1)) kept.push(p) else pool.give(p);
      live = kept;
      Sys.print('${live.length}/${pool.idle} ');
    }
    Sys.println('made ${Particle.total()} reused ${pool.reused}');
    for (p in live) Sys.println('${p.id}: ${p.x},${p.y}');
  }

  static function desks() {
    var rng = new Lcg(99);
    var desks = [for (n in ["A", "B"]) new Desk(n)];
    var queue:Array<Customer> = [];
    var nextId = 1;
    var longest = 0;
    for (minute in 0...30) {
      if (minute < 20 && rng.next(10) < 6) queue.push({id: nextId++, arrives: minute, needs: 2 + rng.next(5)});
      for (desk in desks) {
        if (desk.current != null && desk.until <= minute) {
          desk.done.push(desk.current);
          desk.current = null;
        }
        if (desk.current == null && queue.length > 0) {
          var c = queue.shift();
          c.served = minute;
          desk.current = c;
          desk.until = minute + c.needs;
        }
      }
      if (queue.length > longest) longest = queue.length;
    }
    for (desk in desks) {
      var waits = [for (c in desk.done) c.served - c.arrives];
      var sum = Lambda.fold(waits, (w, s) -> w + s, 0);
      Sys.println('${desk.name}: ${desk.done.map(c -> c.id).join(",")} waited $sum');
    }
    Sys.println('longest $longest, left ${queue.length}');
  }

  static function main() {
    particles();
    desks();
    var rng = new Lcg(3);
    Sys.println(rng.shuffle([for (i in 0...10) i]).join(" "));
    Sys.println([for (_ in 0...8) rng.pick(["red", "green", "blue"])].join(" "));
    var faces = [for (_ in 0...6) 0];
    for (_ in 0...60) faces[rng.next(6)]++;
    Sys.println(faces);
  }
}
