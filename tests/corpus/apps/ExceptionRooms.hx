/** Every kind of value thrown and caught, handed on, tried again. **/
import haxe.Exception;
import haxe.ValueException;

enum Failure {
  Missing(what:String);
  Bad(code:Int, ?note:String);
}

class Retry extends Exception {
  public final after:Int;

  public function new(after:Int, ?previous:Exception) {
    super('retry after $after', previous);
    this.after = after;
  }
}

class Resource {
  static final opened:Array<String> = [];

  public final name:String;

  var open = true;

  public function new(name:String) {
    this.name = name;
    opened.push(name);
  }

  public function read(n:Int):String {
    if (!open) throw Missing(name);
    return switch n {
      case 0: throw Bad(0);
      case 1: throw "text";
      case 2: throw 42;
      case 3: throw new Retry(3);
      case 4: throw new Exception("plain");
      case 5: throw {x: 1};
      case n if (n > 100): throw Bad(n, "large");
      case n: '$name$n';
    }
  }

  public function close() {
    open = false;
    opened.remove(name);
  }

  public static function left() return opened.join(",");
}

class ExceptionRooms {
  static function withResource<T>(name:String, f:Resource->T):T {
    var r = new Resource(name);
    try {
      var v = f(r);
      r.close();
      return v;
    } catch (e:Dynamic) {
      r.close();
      throw e;
    }
  }

  static function classify(n:Int):String {
    return try withResource("r", r -> r.read(n)) catch (e:Failure) switch e {
      case Missing(w): 'missing $w';
      case Bad(c, null): 'bad $c';
      case Bad(c, note): 'bad $c $note';
    } catch (e:String) 'string $e' catch (e:Int) 'int ${e + 1}' catch (e:Retry) 'retry ${e.after}' catch (e:Exception) 'exception ${Std.isOfType(e, ValueException) ? "value" : e.message}';
  }

  static function attempt(times:Int, f:Int->Int):Int {
    var last:Null<Exception> = null;
    for (i in 0...times) {
      try {
        return f(i);
      } catch (e:Retry) {
        last = e;
        continue;
      }
    }
    throw new Retry(times, last);
  }

  static function nested(depth:Int):Int {
    if (depth == 0) throw "bottom";
    try {
      return nested(depth - 1) + 1;
    } catch (e:String) {
      if (depth % 2 == 0) throw e + depth;
      if (depth > 4) return -depth;
      throw e + "!";
    }
  }

  static function loop():Array<String> {
    var out = [];
    for (i in 0...6) {
      try {
        if (i == 1) continue;
        if (i == 4) break;
        if (i == 2) throw 'i$i';
        out.push('ok$i');
      } catch (e:String) out.push('caught $e');
    }
    return out;
  }

  static function parse(s:String):Int {
    var n = Std.parseInt(s);
    return n != null ? n : throw Bad(-1, s);
  }

  static function main() {
    for (n in [0, 1, 2, 3, 4, 5, 6, 101]) Sys.println('$n ${classify(n)}');
    Sys.println("left [" + Resource.left() + "]");
    Sys.println(attempt(5, i -> i < 3 ? throw new Retry(i) : i * 10));
    try attempt(2, i -> throw new Retry(i)) catch (e:Retry) {
      Sys.println('${e.message} because ${e.previous.message} ${e.previous.previous == null}');
    }
    for (d in [1, 2, 3, 5, 6]) Sys.println(d + " " + (try Std.string(nested(d)) catch (e:String) e));
    Sys.println(loop());
    var sum = 0;
    for (s in ["1", "x", "30", ""]) sum += try parse(s) catch (e:Failure) 1000;
    Sys.println(sum);
    var r = new Resource("late");
    r.close();
    try r.read(9) catch (e) Sys.println(Std.string(e.message).length > 0);
    try throw Missing("key") catch (e:Failure) Sys.println(e);
    var log = [];
    try {
      log.push("a");
      try throw "inner" catch (e:Int) log.push("int");
      log.push("never");
    } catch (e:Dynamic) log.push("outer " + e);
    Sys.println(log);
  }
}
