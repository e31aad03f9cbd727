// haxe: by hand, for the names that it prints would have the package of the test
enum E { A; B(x:Int); }
interface Named { function name():String; }
class Pp implements Named { public var x:Int; public function new(x) this.x = x; public function name() return "p" + x; public static function st(n:Int) return n + 1; public static var sv = 2; }
class Qq extends Pp { public var log:Array<String> = []; public function add(s:String, ?n:Int) { log.push(s); return log.length; } }
class Rr { public function new() {} }
class ReflectionOfObjects {
  static function add(a:Int, b:Int) return a + b;
  static function main() {
    trace(Reflect.isObject([1]), Reflect.isObject("s"), Reflect.isObject(A), Reflect.isObject(ReflectionOfObjects), Reflect.isObject(E), Reflect.isObject(add), Reflect.isEnumValue(ReflectionOfObjects), Reflect.isEnumValue(A));
    trace(Type.getClassName(ReflectionOfObjects), Type.getClassName(Type.getClass("s")), Type.getClass(1), Type.getEnumName(E), Type.getEnumName(Type.getEnum(A)), E.getName());
    var d:Dynamic = "s"; trace(Type.getClassName(Type.getClass(d))); d = [1]; trace(Type.getClassName(Type.getClass(d))); d = null; trace(Type.getClass(d)); d = new Qq(1); trace(Type.getClassName(Type.getClass(d)));
    var t:Dynamic = String; trace(Std.isOfType("s", t), Std.isOfType(1, t)); t = Int; trace(Std.isOfType(1, t), Std.isOfType(1.5, t), Std.isOfType(1.0, t));
    t = Float; trace(Std.isOfType(1, t), Std.isOfType("1", t)); t = Array; trace(Std.isOfType([1], t)); t = Bool; trace(Std.isOfType(true, t));
    t = Pp; trace(Std.isOfType(new Qq(1), t), Std.isOfType(new Pp(1), t), Std.isOfType(new Rr(), t), Std.isOfType(null, t)); t = Named; trace(Std.isOfType(new Qq(1), t), Std.isOfType(new Rr(), t)); t = Qq; trace(Std.isOfType(new Pp(1), t));
    var p = new Qq(4);
    for (c in ([Pp, Qq] : Array<Class<Pp>>)) trace(Type.getClassName(c), Std.isOfType(p, c));
    trace(Reflect.callMethod(p, Reflect.field(p, "add"), ["a"]), Reflect.callMethod(p, p.add, ["b"]), p.log);
    Reflect.setProperty(p, "x", 9); trace(p.x, Reflect.getProperty(p, "x"), Reflect.hasField(p, "add"), Reflect.hasField(p, "nope"));
    trace(Reflect.field(Pp, "sv"), Reflect.callMethod(Pp, Reflect.field(Pp, "st"), [1]), Reflect.callMethod(null, add, [1, 2]));
    trace(Reflect.compareMethods(p.add, p.add), Reflect.compareMethods(p.add, p.name));
    var n = "x"; trace(Reflect.field(p, n)); Reflect.setField(p, n, 3); trace(p.x);
    var o = {a: 1, b: "x"}; for (f in ["a", "b", "c"]) trace(f, Reflect.field(o, f), Reflect.hasField(o, f)); var c = Reflect.copy(o); c.a = 5; trace(o.a, c.a);
    trace(Type.getSuperClass(Qq) == Pp);
  }
}
