enum Tok {
  TNum(f:Float);
  TId(s:String);
  TOp(c:String);
  TEnd;
}

class Lexer {
  final src:String;
  var pos = 0;

  public function new(src) this.src = src;

  public function next():Tok {
    while (pos < src.length && StringTools.isSpace(src, pos)) pos++;
    if (pos >= src.length) return TEnd;
    var start = pos;
    var c = src.charAt(pos);
    if (isDigit(c)) {
      while (pos < src.length && (isDigit(src.charAt(pos)) || src.charAt(pos) == ".")) pos++;
      return TNum(Std.parseFloat(src.substring(start, pos)));
    }
    if (isAlpha(c)) {
      do pos++ while (pos < src.length && (isAlpha(src.charAt(pos)) || isDigit(src.charAt(pos))));
      return TId(src.substring(start, pos));
    }
    pos++;
    return TOp(c);
  }

  static inline function isDigit(c:String) return c >= "0" && c <= "9";

  static inline function isAlpha(c:String) return (c >= "a" && c <= "z") || c == "_";
}

class Parser {
  var lx:Lexer;
  var tok:Tok;
  var vars:Map<String, Float>;
  var funcs:Map<String, Array<Float>->Float>;

  public function new() {
    vars = ["pi" => 3];
    funcs = ["max" => xs -> { var m = xs[0]; for (x in xs) if (x > m) m = x; m; }, "sum" => xs -> { var t = 0.0; for (x in xs) t += x; return t; }];
  }

  public function run(s:String):String {
    lx = new Lexer(s);
    advance();
    return try {
      var v = statement();
      if (tok != TEnd) throw 'junk ${show(tok)}';
      '$v';
    } catch (e:String) 'error: $e';
  }

  function advance() tok = lx.next();

  function show(t:Tok) return switch t {
    case TNum(f): '$f';
    case TId(s) | TOp(s): s;
    case TEnd: "end";
  };

  function statement():Float {
    var v = expr();
    switch [tok, last] {
      case [TOp("="), n] if (n != null): advance();
      v = statement();
      vars[n] = v;
      case _:
    }
    return v;
  }
  var last:String = null;

  function expr():Float {
    var v = term();
    while (true) switch tok {
      case TOp("+"): advance();
      v += term();
      case TOp("-"): advance();
      v -= term();
      default: return v;
    }
  }

  function term():Float {
    var v = unary();
    while (tok.match(TOp("*" | "/"))) {
      var op = tok;
      advance();
      var r = unary();
      v = switch op {
        case TOp("*"): v * r;
        case _: if (r == 0) throw "division by zero";
        v / r;
      };
    }
    return v;
  }

  function unary():Float return switch tok {
    case TOp("-"): advance();
    -unary();
    case _: power();
  }

  function power():Float {
    var b = atom();
    if (tok.equals(TOp("^"))) {
      advance();
      return Math.pow(b, unary());
    }
    return b;
  }

  function atom():Float {
    var t = tok;
    advance();
    last = null;
    switch t {
      case TNum(f): return f;
      case TId(n): if (tok.equals(TOp("("))) {
        var args = [];
        advance();
        if (!tok.equals(TOp(")"))) while (true) {
          args.push(expr());
          if (tok.equals(TOp(","))) {
            advance();
            continue;
          }
          break;
        }
        expect(")");
        var f = funcs[n];
        if (f == null) throw 'no function $n';
        return f(args);
      }
      last = n;
      if (tok.equals(TOp("="))) return 0;
      if (!vars.exists(n)) throw 'unknown $n';
      return vars[n];
      case TOp("("): var v = expr();
      expect(")");
      last = null;
      return v;
      case t: throw 'unexpected ${show(t)}';
    }
  }

  function expect(c:String) {
    if (!tok.equals(TOp(c))) throw 'expected $c, got ${show(tok)}';
    advance();
  }

  static function main() {
    var p = new Parser();
    for (s in ["1 + 2 * 3", "x = 4", "x * (x - 1)", "-2 ^ 2", "max(1, x, 3) + sum()", "2 ^ 3 ^ 2", "y", "1 / 0", "(1", "1 2", "f(1)", "a = b = x + 1", "a * b", "pi*2.5", ")"]) Sys.println('$s -> ${p.run(s)}');
  }
}
