abstract class Discount {
    final label:String;
    function new(label:String) this.label = label;
    public abstract function apply(s:Float):Float;
    public function toString() return label;
}
class Three extends Discount {
    final tag:String;
    public function new(tag:String) { super("3 on " + tag); this.tag = tag; }
    public function apply(s:Float):Float return s - tag.length;
}
class Half extends Discount {
    public function new() super("half");
    public function apply(s:Float):Float return s / 2;
}
class InheritedText {
    static function main() {
        var all:Array<Discount> = [new Three("all"), new Half()];
        for (one in all) Sys.println(one);
        Sys.println(all);
        var d = new Three("x");
        Sys.println(d + " " + d.apply(3));
        Sys.println(d);
    }
}
