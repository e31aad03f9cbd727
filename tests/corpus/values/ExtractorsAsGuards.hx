/** Extractors of a number are guards; others are asked in the body, by the name that is there. **/
class ExtractorsAsGuards {
  static function text(s:String):String {
      return switch s.toLowerCase() {
        case "a": "A";
        case _.length => 3: "three";
        case StringTools.startsWith(_, "x") => true: "x";
        case _: "none";
      }
  }
  static function first(s:String):String {
      return switch s {
        case _.length => 0: "empty";
        case _.charAt(0) => ("a" | "b"): "ab";
        case _.toUpperCase() => up if (up == "Q"): up;
        default: s;
      }
  }
  static function sign(n:Int):Int {
       switch n { case _ % 3 => 1: return 1; case _ % 3 => 2: return 2; case _ * 2 => x if (x > 100): return x; case _: }
       return 0;
  }
  static function known():Int {
       final key = "x1";
       return switch key { case "a" | "x": 1; case _.length => 0: 2; case t: t.length; }
  }
  static function main() { trace(known());  for (s in ["abc", "xy", "A", "", "q", "b"]) trace(text(s) + first(s)); for (n in [0, 1, 2, 300]) trace(sign(n)); }
}
