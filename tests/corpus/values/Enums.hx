enum Expr {
  Num(v:Float);
  Var(n:String);
  Bin(op:Op, l:Expr, r:Expr);
  Let(n:String, v:Expr, b:Expr);
  If(c:Expr, t:Expr, e:Expr);
}

enum abstract Op(String) to String {
  var Add = "+";
  var Sub = "-";
  var Mul = "*";
  var Lt = "<";
  @:from static function of(s:String):Op return cast s;

  public function prec() return switch (cast this : Op) {
    case Mul: 2;
    case Add | Sub: 1;
    default: 0;
  }
}

enum abstract Level(Int) from Int to Int {
  var Low = 1;
  var Mid = 5;
  var High = 10;
  @:op(A > B) static function gt(a:Level, b:Level):Bool;

  public inline function isHigh() return this >= 10;
}

class Enums {
  static function eval(e:Expr, env:Map<String, Float>):Float return switch e {
    case Num(v): v;
    case Var(n) if (env.exists(n)): env[n];
    case Var(n): throw 'unbound $n';
    case Bin(Add, l, r): eval(l, env) + eval(r, env);
    case Bin(Mul, Num(0), _) | Bin(Mul, _, Num(0)): 0;
    case Bin(Mul, l, r): eval(l, env) * eval(r, env);
    case Bin(Sub, l, r): eval(l, env) - eval(r, env);
    case Bin(Lt, l, r): eval(l, env) < eval(r, env) ? 1 : 0;
    case Bin(op, _, _): throw 'op $op';
    case Let(n, v, b): var inner = env.copy();
    inner[n] = eval(v, env);
    eval(b, inner);
    case If(c, t, e): eval(c, env) != 0 ? eval(t, env) : eval(e, env);
  }

  static function show(e:Expr, p = -1):String return switch e {
    case Num(v): '$v';
    case Var(n): n;
    case Bin(op, l, r): var s = show(l, op.prec()) + op + show(r, op.prec());
    op.prec() < p ? '($s)' : s;
    case Let(n, v, b): 'let $n=${show(v)} in ${show(b)}';
    case If(c, t, e): 'if ${show(c)} ${show(t)} else ${show(e)}';
  }

  static function classify(x:Dynamic):String return switch Type.typeof(x) {
    case TInt: "int";
    case TFloat: "float";
    case TBool: "bool";
    case TNull: "null";
    case TObject: "object";
    case TClass(String): "string";
    case TClass(Array): "array";
    case TEnum(_): "enum";
    case TFunction: "fn";
    default: "other";
  }

  static function main() {
    var e = Let("x", Num(4), Bin(Mul, Bin(Add, Var("x"), Num(1)), If(Bin(Lt, Var("x"), Num(5)), Num(2), Var("y"))));
    Sys.println(show(e));
    Sys.println(eval(e, new Map()));
    try eval(Var("q"), []) catch (s:String) Sys.println(s);
    Sys.println(Bin(Mul, Num(0), Var("z")).equals(Bin(Mul, Num(0), Var("z"))));
    Sys.println(Type.enumConstructor(e));
    Sys.println(Type.enumIndex(Num(1)));
    Sys.println(Type.enumParameters(Num(1.5)));
    Sys.println(Var("k"));
    Sys.println(e.getName());
    Sys.println(e.match(Let(_, Num(_), _)));
    var l:Level = 5;
    Sys.println(l == Mid);
    Sys.println(l.isHigh());
    Sys.println(switch l { case Low: "l"; case Mid: "m"; case High: "h"; default: "?"; });
    Sys.println(High > Low);
    var o:Op = "+";
    Sys.println(o == Add);
    var s:String = Mul;
    Sys.println(s);
    for (x in ([1, 2.5, true, null, {a: 1}, "s", [1], Num(1), () -> 1] : Array<Dynamic>)) Sys.println(classify(x));
    Sys.println(switch [1, "b"] { case [1, "a"]: 1; case [1, _]: 2; case _: 3; });
    Sys.println(switch {a: 1, b: "x"} { case {a: 1, b: b}: b; case _: "-"; });
    var abc = [3, 4, 5];
    Sys.println(switch abc { case [a, b]: a; case [a, _, c]: a * c; case _: 0; });
    var n = 7;
    Sys.println(switch n { case 1 | 2: "low"; case x if (x % 2 == 1): 'odd$x'; case _: "even"; });
    Sys.println(switch "hello" { case _.length => 5: "five"; case _: "other"; });
    Sys.println(switch n { case _ * 2 => 14: "fourteen"; default: "no"; });
  }
}
