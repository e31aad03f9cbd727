class Named {
  public final parts:Array<String>;
  public final label:String;

  public function new(label:String, ...parts:String) {
    this.label = label;
    this.parts = parts.toArray();
  }
}


class Marked extends Named {
  public function new(mark:String) super(mark, mark + "1", mark + "2");
}

class RestInConstructors {
  static function show(n:Named) Sys.println(n.label + ":" + n.parts.join("-"));

  static function main() {
    show(new Named("a", "b", "c"));
    show(new Named("z"));
    var all = ["x", "y"];
    show(new Named("s", ...all));
    show(new Marked("m"));
  }
}
