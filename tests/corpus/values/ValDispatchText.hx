/** toString through an interface, an abstract class, a list of a base class, as Dynamic. **/
interface VdShape {
    function area():Float;
}

abstract class VdBase implements VdShape {
    public final name:String;

    public function new(name:String) this.name = name;

    abstract public function area():Float;

    public function toString():String return name + "(" + area() + ")";
}

class VdSquare extends VdBase {
    final side:Float;

    public function new(side:Float) {
        super("square");
        this.side = side;
    }

    public function area():Float return side * side;
}

class VdCircle extends VdBase {
    public function new() super("circle");

    public function area():Float return 3;

    override public function toString():String return "o" + super.toString();
}

class ValDispatchText {
    static function show(s:VdShape):String return "shape " + s;

    static function main() {
        var all:Array<VdBase> = [new VdSquare(2), new VdCircle()];
        Sys.println(all);
        for (s in all) Sys.println("- " + s);
        Sys.println(all.map(s -> s.toString()).join(";"));
        Sys.println(show(all[0]) + show(new VdCircle()));
        var d:Dynamic = all[1];
        Sys.println('d=$d');
        Sys.println(Std.string(all[0]));
        var m = new Map<String, VdShape>();
        m["k"] = all[0];
        Sys.println(m);
        Sys.println({s: all[1]});
        var best = all[0];
        for (s in all) if (s.area() > best.area()) best = s;
        Sys.println(best);
    }
}
