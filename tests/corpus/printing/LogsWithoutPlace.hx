import haxe.Log;

class LogsWithoutPlace {
  static function squeeze(text:String):String
    return new EReg("\\s+", "g").replace(text, " ");

  static function main() {
    Log.trace("no place", null);
    Log.trace([1, 2], null);
    Log.trace(2.5, null);
    haxe.Log.trace("with its place");
    trace("two values", null);
    var later = () -> { // nothing yet
    };
    later();
    try {
      trace(squeeze("a   b \t c"));
    } catch (e:Dynamic) { // can't be
    }
    trace(new EReg("b", "").replace("bbb", "x"));
  }
}
