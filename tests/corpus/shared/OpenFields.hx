/** A pattern that takes an object whatever its fields hold. **/
class Size {
  public var w:Int;
  public var h:Int;

  public function new(w:Int, h:Int) {
    this.w = w;
    this.h = h;
  }
}

class OpenFields {
  static function say(s:Size):String {
    return switch s {
      case {w: 0, h: _}: "flat";
      case {w: w, h: h} if (w == h): 'square $w';
      case {w: w, h: h}: '$w by $h';
    }
  }

  static function main() {
    var one = new Size(2, 2);
    var all = [one, new Size(0, 4), one, new Size(1, 3)];
    Sys.println(all.map(say).join(", "));
    one.h = 9;
    Sys.println(all.map(say).join(", "));
  }
}
