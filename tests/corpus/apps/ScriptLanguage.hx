enum Token { TNumber(v:Float); TText(s:String); TName(s:String); TOp(s:String); TKey(s:String); TEnd; }

enum Expr {
  Number(v:Float);
  Text(s:String);
  Truth(b:Bool);
  Nothing;
  Name(n:String);
  Unary(op:String, e:Expr);
  Binary(op:String, l:Expr, r:Expr);
  Logical(op:String, l:Expr, r:Expr);
  Assign(n:String, e:Expr);
  Call(f:Expr, args:Array<Expr>);
  Lambda(ps:Array<String>, body:Array<Stmt>);
  ListOf(items:Array<Expr>);
  At(list:Expr, index:Expr);
  SetAt(list:Expr, index:Expr, value:Expr);
  Cond(c:Expr, a:Expr, b:Expr);
}

enum Stmt {
  Let(n:String, e:Expr);
  Do(e:Expr);
  If(c:Expr, a:Array<Stmt>, b:Array<Stmt>);
  While(c:Expr, body:Array<Stmt>);
  For(n:String, list:Expr, body:Array<Stmt>);
  Fun(n:String, ps:Array<String>, body:Array<Stmt>);
  Return(e:Null<Expr>);
  Break;
  Continue;
  Print(e:Expr);
}

enum Value {
  VNum(v:Float);
  VText(s:String);
  VBool(b:Bool);
  VNil;
  VList(items:Array<Value>);
  VFun(f:Closure);
  VNative(name:String, arity:Int);
}

enum Signal { Normal; Returned(v:Value); Broke; Continued; }

class Env {
  public var vars:Map<String, Value> = [];
  public var outer:Null<Env>;
  public function new(outer:Null<Env>) { this.outer = outer; }
  public function define(n:String, v:Value):Void { vars.set(n, v); }
  public function get(n:String):Value {
    var at:Null<Env> = this;
    while (at != null) {
      final found = at.vars.get(n);
      if (found != null) return found;
      at = at.outer;
    }
    throw 'unknown $n';
  }
  public function assign(n:String, v:Value):Void {
    if (vars.exists(n)) { vars.set(n, v); return; }
    final up = outer;
    if (up == null) throw 'unknown $n';
    up.assign(n, v);
  }
}

class Closure {
  public final name:String;
  public final params:Array<String>;
  public final body:Array<Stmt>;
  public final env:Env;
  public function new(name:String, params:Array<String>, body:Array<Stmt>, env:Env) {
    this.name = name; this.params = params; this.body = body; this.env = env;
  }
}

class Lexer {
  final src:String;
  var pos:Int = 0;
  var tokens:Array<Token> = [];
  static final KEYS = ["let", "if", "else", "while", "for", "in", "fun", "return", "break", "continue", "print", "true", "false", "nil", "and", "or", "not"];
  public function new(src:String) { this.src = src; }
  function peek():String return pos < src.length ? src.charAt(pos) : "";
  function isDigit(c:String):Bool return c != "" && c >= "0" && c <= "9";
  function isLetter(c:String):Bool return c != "" && ((c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || c == "_");
  public function run():Array<Token> {
    while (pos < src.length) {
      final c = peek();
      if (c == " " || c == "\n" || c == "\t") { pos++; continue; }
      if (c == "#") { while (pos < src.length && peek() != "\n") pos++; continue; }
      if (isDigit(c)) { tokens.push(number()); continue; }
      if (isLetter(c)) { tokens.push(word()); continue; }
      if (c == "\"") { tokens.push(text()); continue; }
      tokens.push(op());
    }
    tokens.push(TEnd);
    return tokens;
  }
  function number():Token {
    final start = pos;
    while (isDigit(peek())) pos++;
    if (peek() == ".") { pos++; while (isDigit(peek())) pos++; }
    return TNumber(Std.parseFloat(src.substring(start, pos)));
  }
  function word():Token {
    final start = pos;
    while (isLetter(peek()) || isDigit(peek())) pos++;
    final w = src.substring(start, pos);
    return KEYS.contains(w) ? TKey(w) : TName(w);
  }
  function text():Token {
    pos++;
    final buf = new StringBuf();
    while (pos < src.length && peek() != "\"") {
      if (peek() == "\\") {
        pos++;
        switch (peek()) { case "n": buf.add("\n"); case other: buf.add(other); }
      } else buf.add(peek());
      pos++;
    }
    pos++;
    return TText(buf.toString());
  }
  function op():Token {
    final two = src.substr(pos, 2);
    if (["==", "!=", "<=", ">=", "=>"].contains(two)) { pos += 2; return TOp(two); }
    final one = peek();
    pos++;
    return TOp(one);
  }
}

class Parser {
  final tokens:Array<Token>;
  var at:Int = 0;
  public function new(tokens:Array<Token>) { this.tokens = tokens; }
  function peek():Token return tokens[at];
  function next():Token { final t = tokens[at]; at++; return t; }
  function isOp(s:String):Bool return switch (peek()) { case TOp(o): o == s; case _: false; }
  function isKey(s:String):Bool return switch (peek()) { case TKey(k): k == s; case _: false; }
  function eatOp(s:String):Bool { if (isOp(s)) { at++; return true; } return false; }
  function eatKey(s:String):Bool { if (isKey(s)) { at++; return true; } return false; }
  function needOp(s:String):Void { if (!eatOp(s)) throw 'expected $s at $at'; }
  function name():String return switch (next()) { case TName(n): n; case t: throw 'expected a name, got $t'; }
  public function program():Array<Stmt> {
    final out:Array<Stmt> = [];
    while (peek() != TEnd) out.push(statement());
    return out;
  }
  function block():Array<Stmt> {
    needOp("{");
    final out:Array<Stmt> = [];
    while (!isOp("}")) out.push(statement());
    needOp("}");
    return out;
  }
  function statement():Stmt {
    return switch (peek()) {
      case TKey("let"): at++; final n = name(); needOp("="); final e = expression(0); eatOp(";"); Let(n, e);
      case TKey("if"): at++; ifRest();
      case TKey("while"): at++; final c = expression(0); While(c, block());
      case TKey("for"):
        at++;
        final n = name();
        if (!eatKey("in")) throw "expected in";
        final list = expression(0);
        For(n, list, block());
      case TKey("fun"):
        at++;
        final n = name();
        final ps = params();
        Fun(n, ps, block());
      case TKey("return"):
        at++;
        if (eatOp(";")) Return(null) else { final e = expression(0); eatOp(";"); Return(e); }
      case TKey("break"): at++; eatOp(";"); Break;
      case TKey("continue"): at++; eatOp(";"); Continue;
      case TKey("print"): at++; final e = expression(0); eatOp(";"); Print(e);
      case _: final e = expression(0); eatOp(";"); Do(e);
    }
  }
  function ifRest():Stmt {
    final c = expression(0);
    final a = block();
    var b:Array<Stmt> = [];
    if (eatKey("else")) {
      if (eatKey("if")) b = [ifRest()] else b = block();
    }
    return If(c, a, b);
  }
  function params():Array<String> {
    needOp("(");
    final ps:Array<String> = [];
    while (!isOp(")")) { ps.push(name()); eatOp(","); }
    needOp(")");
    return ps;
  }
  function power(t:Token):Int return switch (t) {
    case TOp("="): 1;
    case TOp("?"): 2;
    case TKey("or"): 3;
    case TKey("and"): 4;
    case TOp("==") | TOp("!="): 5;
    case TOp("<") | TOp(">") | TOp("<=") | TOp(">="): 6;
    case TOp("+") | TOp("-"): 7;
    case TOp("*") | TOp("/") | TOp("%"): 8;
    case TOp("(") | TOp("["): 10;
    case _: 0;
  }
  public function expression(min:Int):Expr {
    var left = prefix(next());
    while (power(peek()) > min) {
      final t = next();
      left = infix(left, t, power(t));
    }
    return left;
  }
  function prefix(t:Token):Expr return switch (t) {
    case TNumber(v): Number(v);
    case TText(s): Text(s);
    case TName(n): Name(n);
    case TKey("true"): Truth(true);
    case TKey("false"): Truth(false);
    case TKey("nil"): Nothing;
    case TKey("not"): Unary("not", expression(9));
    case TOp("-"): Unary("-", expression(9));
    case TOp("("): final e = expression(0); needOp(")"); e;
    case TOp("["):
      final items:Array<Expr> = [];
      while (!isOp("]")) { items.push(expression(0)); eatOp(","); }
      needOp("]");
      ListOf(items);
    case TKey("fun"): final ps = params(); Lambda(ps, block());
    case _: throw 'unexpected $t';
  }
  function infix(left:Expr, t:Token, p:Int):Expr return switch (t) {
    case TOp("="):
      final value = expression(p - 1);
      switch (left) {
        case Name(n): Assign(n, value);
        case At(list, index): SetAt(list, index, value);
        case _: throw "cannot assign";
      }
    case TOp("?"):
      final a = expression(0);
      needOp(":");
      Cond(left, a, expression(p - 1));
    case TKey(k): Logical(k, left, expression(p));
    case TOp("("):
      final args:Array<Expr> = [];
      while (!isOp(")")) { args.push(expression(0)); eatOp(","); }
      needOp(")");
      Call(left, args);
    case TOp("["):
      final index = expression(0);
      needOp("]");
      At(left, index);
    case TOp(o): Binary(o, left, expression(p));
    case _: throw 'unexpected $t';
  }
}

class Interpreter {
  final globals:Env = new Env(null);
  public final out:Array<String> = [];
  var depth:Int = 0;
  public function new() {
    globals.define("len", VNative("len", 1));
    globals.define("push", VNative("push", 2));
    globals.define("str", VNative("str", 1));
    globals.define("floor", VNative("floor", 1));
  }
  public function run(program:Array<Stmt>):Void {
    final s = execAll(program, globals);
    switch (s) { case Normal: case _: throw "stray jump"; }
  }
  function execAll(body:Array<Stmt>, env:Env):Signal {
    for (s in body) {
      final signal = exec(s, env);
      switch (signal) { case Normal: case _: return signal; }
    }
    return Normal;
  }
  function exec(s:Stmt, env:Env):Signal {
    switch (s) {
      case Let(n, e): env.define(n, eval(e, env));
      case Do(e): eval(e, env);
      case Print(e): out.push(show(eval(e, env)));
      case If(c, a, b): return execAll(truthy(eval(c, env)) ? a : b, new Env(env));
      case While(c, body):
        while (truthy(eval(c, env))) {
          switch (execAll(body, new Env(env))) {
            case Broke: break;
            case Returned(v): return Returned(v);
            case Normal | Continued:
          }
        }
      case For(n, list, body):
        switch (eval(list, env)) {
          case VList(items):
            for (item in items) {
              final inner = new Env(env);
              inner.define(n, item);
              switch (execAll(body, inner)) {
                case Broke: return Normal;
                case Returned(v): return Returned(v);
                case Normal | Continued:
              }
            }
          case other: throw 'not a list: ${show(other)}';
        }
      case Fun(n, ps, body): env.define(n, VFun(new Closure(n, ps, body, env)));
      case Return(e): return Returned(e == null ? VNil : eval(e, env));
      case Break: return Broke;
      case Continue: return Continued;
    }
    return Normal;
  }
  function eval(e:Expr, env:Env):Value {
    return switch (e) {
      case Number(v): VNum(v);
      case Text(s): VText(s);
      case Truth(b): VBool(b);
      case Nothing: VNil;
      case Name(n): env.get(n);
      case Unary("-", inner): VNum(-number(eval(inner, env)));
      case Unary(_, inner): VBool(!truthy(eval(inner, env)));
      case Binary(op, l, r): binary(op, eval(l, env), eval(r, env));
      case Logical(op, l, r):
        final first = eval(l, env);
        if (op == "or") truthy(first) ? first : eval(r, env) else truthy(first) ? eval(r, env) : first;
      case Assign(n, inner): final v = eval(inner, env); env.assign(n, v); v;
      case Cond(c, a, b): truthy(eval(c, env)) ? eval(a, env) : eval(b, env);
      case Lambda(ps, body): VFun(new Closure("fun", ps, body, env));
      case ListOf(items): VList([for (i in items) eval(i, env)]);
      case At(list, index): item(eval(list, env), Std.int(number(eval(index, env))));
      case SetAt(list, index, value):
        final target = eval(list, env);
        final i = Std.int(number(eval(index, env)));
        final v = eval(value, env);
        switch (target) {
          case VList(items): env.assign(rootOf(list), VList([for (k in 0...items.length) k == i ? v : items[k]]));
          case _: throw "not a list";
        }
        v;
      case Call(f, args): call(eval(f, env), [for (a in args) eval(a, env)]);
    }
  }
  function rootOf(e:Expr):String return switch (e) { case Name(n): n; case At(l, _): rootOf(l); case _: throw "no name"; }
  function item(list:Value, i:Int):Value return switch (list) {
    case VList(items): if (i < 0 || i >= items.length) throw "index"; else items[i];
    case VText(s): VText(s.charAt(i));
    case other: throw 'cannot index ${show(other)}';
  }
  function call(f:Value, args:Array<Value>):Value {
    return switch (f) {
      case VFun(c):
        if (args.length != c.params.length) throw '${c.name}: ${c.params.length} wanted, ${args.length} given';
        depth++;
        if (depth > 200) throw "too deep";
        final env = new Env(c.env);
        for (i in 0...args.length) env.define(c.params[i], args[i]);
        final signal = execAll(c.body, env);
        depth--;
        switch (signal) { case Returned(v): v; case _: VNil; }
      case VNative(n, arity):
        if (arity != args.length) throw 'arity of $n';
        native(n, args);
      case other: throw 'cannot call ${show(other)}';
    }
  }
  function native(n:String, args:Array<Value>):Value return switch [n, args[0]] {
    case ["len", VList(items)]: VNum(items.length);
    case ["len", VText(s)]: VNum(s.length);
    case ["push", VList(items)]: VList(items.concat([args[1]]));
    case ["str", v]: VText(show(v));
    case ["floor", VNum(v)]: VNum(Math.floor(v));
    case _: throw 'bad call of $n';
  }
  function binary(op:String, l:Value, r:Value):Value return switch [op, l, r] {
    case ["+", VNum(a), VNum(b)]: VNum(a + b);
    case ["+", VText(a), b]: VText(a + show(b));
    case ["+", VList(a), VList(b)]: VList(a.concat(b));
    case ["-", VNum(a), VNum(b)]: VNum(a - b);
    case ["*", VNum(a), VNum(b)]: VNum(a * b);
    case ["/", VNum(a), VNum(b)]: if (b == 0) throw "division by zero"; else VNum(a / b);
    case ["%", VNum(a), VNum(b)]: if (b == 0) throw "division by zero"; else VNum(a % b);
    case ["<", VNum(a), VNum(b)]: VBool(a < b);
    case [">", VNum(a), VNum(b)]: VBool(a > b);
    case ["<=", VNum(a), VNum(b)]: VBool(a <= b);
    case [">=", VNum(a), VNum(b)]: VBool(a >= b);
    case ["==", _, _]: VBool(same(l, r));
    case ["!=", _, _]: VBool(!same(l, r));
    case _: throw 'cannot ${show(l)} $op ${show(r)}';
  }
  function same(l:Value, r:Value):Bool return switch [l, r] {
    case [VNum(a), VNum(b)]: a == b;
    case [VText(a), VText(b)]: a == b;
    case [VBool(a), VBool(b)]: a == b;
    case [VNil, VNil]: true;
    case [VList(a), VList(b)]:
      var equal = a.length == b.length;
      if (equal) for (i in 0...a.length) if (!same(a[i], b[i])) equal = false;
      equal;
    case _: false;
  }
  function truthy(v:Value):Bool return switch (v) { case VNil | VBool(false): false; case _: true; }
  function number(v:Value):Float return switch (v) { case VNum(n): n; case other: throw 'not a number: ${show(other)}'; }
  public function show(v:Value):String return switch (v) {
    case VNum(n): n == Math.floor(n) ? Std.string(Math.floor(n)) : Std.string(n);
    case VText(s): s;
    case VBool(b): b ? "true" : "false";
    case VNil: "nil";
    case VList(items): "[" + items.map(show).join(", ") + "]";
    case VFun(c): '<${c.name}/${c.params.length}>';
    case VNative(n, _): '<native $n>';
  }
}

class ScriptLanguage {
  static function print(e:Expr):String return switch (e) {
    case Number(v): Std.string(v);
    case Text(s): '"$s"';
    case Truth(b): b ? "true" : "false";
    case Nothing: "nil";
    case Name(n): n;
    case Unary(op, inner): '($op ${print(inner)})';
    case Binary(op, l, r) | Logical(op, l, r): '($op ${print(l)} ${print(r)})';
    case Assign(n, inner): '(= $n ${print(inner)})';
    case Call(f, args): '(${print(f)} ${args.map(print).join(" ")})';
    case Lambda(ps, body): '(fun (${ps.join(" ")}) ${body.map(printStmt).join(" ")})';
    case ListOf(items): '[${items.map(print).join(" ")}]';
    case At(l, i): '(at ${print(l)} ${print(i)})';
    case SetAt(l, i, v): '(set ${print(l)} ${print(i)} ${print(v)})';
    case Cond(c, a, b): '(? ${print(c)} ${print(a)} ${print(b)})';
  }
  static function printStmt(s:Stmt):String return switch (s) {
    case Let(n, e): '(let $n ${print(e)})';
    case Do(e): print(e);
    case If(c, a, b): '(if ${print(c)} ${block(a)} ${block(b)})';
    case While(c, b): '(while ${print(c)} ${block(b)})';
    case For(n, l, b): '(for $n ${print(l)} ${block(b)})';
    case Fun(n, ps, b): '(fun $n (${ps.join(" ")}) ${block(b)})';
    case Return(e): e == null ? "(return)" : '(return ${print(e)})';
    case Break: "(break)";
    case Continue: "(continue)";
    case Print(e): '(print ${print(e)})';
  }
  static function block(body:Array<Stmt>):String return '{${body.map(printStmt).join(" ")}}';
  static function fold(e:Expr):Expr return switch (e) {
    case Binary("+", l, r): switch [fold(l), fold(r)] { case [Number(a), Number(b)]: Number(a + b); case [a, b]: Binary("+", a, b); }
    case Binary("*", l, r): switch [fold(l), fold(r)] { case [Number(a), Number(b)]: Number(a * b); case [Number(1), b]: b; case [a, b]: Binary("*", a, b); }
    case Binary(op, l, r): Binary(op, fold(l), fold(r));
    case Unary("-", inner): switch (fold(inner)) { case Number(v): Number(-v); case other: Unary("-", other); }
    case Call(f, args): Call(fold(f), args.map(fold));
    case Lambda(ps, body): Lambda(ps, body.map(foldStmt));
    case other: other;
  }
  static function foldStmt(s:Stmt):Stmt return switch (s) {
    case Let(n, e): Let(n, fold(e));
    case Do(e): Do(fold(e));
    case If(c, a, b): If(fold(c), a.map(foldStmt), b.map(foldStmt));
    case While(c, b): While(fold(c), b.map(foldStmt));
    case For(n, l, b): For(n, fold(l), b.map(foldStmt));
    case Fun(n, ps, b): Fun(n, ps, b.map(foldStmt));
    case Return(e) if (e != null): Return(fold(e));
    case Print(e): Print(fold(e));
    case other: other;
  }
  static function main() {
    final sources = [
      "let a = 1 + 2 * 3; print a; print -a + (4 - 1) * 2;",
      "fun fib(n) { if n < 2 { return n } return fib(n - 1) + fib(n - 2) } print fib(12);",
      "let xs = [1, 2, 3]; let sum = 0; for x in xs { if x == 2 { continue } sum = sum + x } print sum; xs[1] = 9; print xs;",
      "fun counter() { let n = 0; return fun () { n = n + 1; return n } } let c = counter(); c(); print c();",
      "let i = 0; while true { i = i + 1; if i > 5 { break } } print i; print i > 3 and \"big\" or \"small\";",
      "print 1 / 0;",
      "print len(push([1], 2)) == 2 ? \"two\" : \"other\";",
    ];
    for (source in sources) {
      final interpreter = new Interpreter();
      try {
        final program = new Parser(new Lexer(source).run()).program().map(foldStmt);
        trace(program.map(printStmt).join(" "));
        interpreter.run(program);
        trace(interpreter.out.join(" | "));
      } catch (error:String) {
        trace('error: $error');
      }
    }
  }
}
