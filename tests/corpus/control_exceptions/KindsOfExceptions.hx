/** Which kind of exception a caught one is. **/
import haxe.Exception;
import haxe.ValueException;

class OwnFault extends Exception {}

class KindsOfExceptions {
  static function kind(f:() -> Void):String {
    try {
      f();
      return "none";
    } catch (e:Exception) {
      if (Std.isOfType(e, OwnFault)) return "own";
      return Std.isOfType(e, ValueException) ? "value" : "other";
    }
  }

  static function describe(v:Dynamic):String {
    return Std.isOfType(v, Exception) ? "exception" : "no exception";
  }

  static function main() {
    Sys.println(kind(() -> throw {x: 1}));
    Sys.println(kind(() -> throw "text"));
    Sys.println(kind(() -> throw 7));
    Sys.println(kind(() -> throw new OwnFault("own")));
    Sys.println(kind(() -> throw new Exception("plain")));
    Sys.println(kind(() -> {}));
    Sys.println(describe(new OwnFault("a")) + ", " + describe("a") + ", " + describe([1]));
  }
}
