/** Extensions by `@:using` of subclasses and `Null`, constructors that say what they make, `+=` of a final. **/
import haxe.ds.ObjectMap;
abstract Vec(Array<Float>) from Array<Float> { public inline function new(x:Float, y:Float):Vec { this = [x, y]; } public function sum() return this[0] + this[1]; }
class Tools { public static function twice(d:Thing):Int return d.n * 2; }
@:using(FoundFurtherUp.Tools) class Thing { public var n:Int; public function new(n) this.n = n; }
class Child extends Thing {}
@:using(FoundFurtherUp.DirTools) enum Dir { North; South; }
class DirTools { public static function speed(d:Dir):Int return d == North ? 10 : -10; public static function label(d:Dir):String return d == North ? "n" : "s"; }
@:forward(x, y) abstract Point({x:Int, y:Int}) { public inline function new(x:Int, y:Int) this = {x: x, y: y};
  @:op(A += B) public function add(other:Point):Void { this.x += other.x; this.y += other.y; } }
class Player { public final position = new Point(1, 2); public function new() {} }
interface Named { var name(default, never):String; }
class Fixed implements Named { public final name = "fixed"; public function new() {} }
class K { public var i:Int; public function new(i) this.i = i; }
class FoundFurtherUp {
  static function main() {
    Sys.println(new Vec(1, 2).sum());
    Sys.println(new Child(4).twice());
    var d:Null<Dir> = South; Sys.println(d.label());
    Sys.println(d.speed());
    final p = new Player(); p.position += new Point(3, 4);
    Sys.println(p.position.x + " " + p.position.y);
    var n:Named = new Fixed(); Sys.println(n.name);
    var a = new K(1); var b = new K(2);
    var m:ObjectMap<K, Dynamic> = [a => 1, b => "one"]; Sys.println(m.get(b));
  }
}
