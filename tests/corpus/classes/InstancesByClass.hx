/** Objects made of classes that are values. **/
class Shape { public var n:Int; public function new(n:Int) this.n = n; public function area():Float return n; }
class Sq extends Shape { public function new(s:Int) { super(s); } override public function area():Float return n * n; }
class Other extends Shape { public function new(s:Int) { super(s + 1); } }
class Plain { public var xs = [1]; public function new() {} public function add(x:Int) xs.push(x); }
class InstancesByClass { static var kinds:Map<String, Class<Shape>> = ["sq" => Sq, "other" => Other];
  static function make(kind:Class<Shape>, n:Int):Shape return Type.createInstance(kind, [n]);
  static function main() { var t = Type.createInstance(Sq, [4]); Sys.println(t.area()); Sys.println(make(Sq, 3).area()); Sys.println(make(kinds["other"], 3).area());
    var p = Type.createInstance(Plain, []); p.add(2); var q = p; q.add(3); Sys.println(p.xs); } }
