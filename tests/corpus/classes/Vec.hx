@:forward(length) abstract Path(Array<String>) from Array<String> {
  public inline function new() this = [];
  @:op(A / B) public function add(part:String):Path {
    var c = this.copy();
    c.push(part);
    return c;
  }
  @:op(!A) public function isEmpty():Bool return this.length == 0;
  @:to public function toString():String return this.join("/");
  @:arrayAccess public function at(i:Int):String return this[i];
}

abstract Vec2({x:Float, y:Float}) {
  public var x(get, set):Float;
  public var y(get, set):Float;
  public var length(get, never):Float;

  public function new(x, y) this = {x: x, y: y};

  function get_x() return this.x;

  function set_x(v) return this.x = v;

  function get_y() return this.y;

  function set_y(v) return this.y = v;

  function get_length() return Math.sqrt(x * x + y * y);
  @:op(A + B) static function plus(a:Vec2, b:Vec2) return new Vec2(a.x + b.x, a.y + b.y);
  @:op(A - B) static function minus(a:Vec2, b:Vec2) return new Vec2(a.x - b.x, a.y - b.y);
  @:commutative @:op(A * B) static function scale(a:Vec2, k:Float) return new Vec2(a.x * k, a.y * k);
  @:op(-A) static function neg(a:Vec2) return new Vec2(-a.x, -a.y);
  @:op(A == B) static function eq(a:Vec2, b:Vec2):Bool return a.x == b.x && a.y == b.y;
  @:from static function ofArray(a:Array<Float>):Vec2 return new Vec2(a[0], a[1]);
  @:to function str():String return '<$x $y>';
}

class Vec {
  static function main() {
    var p = new Path();
    var q = p / "usr" / "lib";
    Sys.println(q.toString());
    Sys.println(!p);
    Sys.println(!q);
    Sys.println(q[1]);
    Sys.println(q.length);
    var s:String = q;
    Sys.println(s.toUpperCase());
    var v = new Vec2(3, 4);
    var w:Vec2 = [1.0, 2.0];
    Sys.println(v.length);
    Sys.println((v + w : String));
    Sys.println((2 * v - w : String));
    Sys.println((-v : String));
    v.x = 10;
    v.y += 0.5;
    Sys.println((v : String));
    Sys.println(v == w);
    Sys.println(w == [1.0, 2.0]);
    v += w;
    Sys.println((v : String));
    var acc = new Vec2(0, 0);
    for (i in 0...3) acc += new Vec2(i, -i);
    Sys.println((acc : String));
  }
}
