abstract class Figure {
    public final name:String;

    public function new(name:String) {
        this.name = name;
    }

    abstract public function area():Float;

    public function isLargerThan(other:Figure):Bool {
        return area() > other.area();
    }

    public function toString():String {
        return name + "[" + area() + "]";
    }
}

class Box extends Figure {
    final width:Float;
    final height:Float;

    public function new(width:Float, height:Float, name = "box") {
        super(name);
        this.width = width;
        this.height = height;
    }

    public function area():Float {
        return width * height;
    }
}

class Cube extends Box {
    public function new(side:Float) {
        super(side, side, "cube");
    }

    override public function area():Float {
        return super.area() * 6;
    }
}

class Shapes {
    static function largest(all:Array<Figure>):Figure {
        var best = all[0];
        for (one in all) if (one.isLargerThan(best)) best = one;
        return best;
    }

    static function main() {
        var all:Array<Figure> = [new Box(1.5, 3), new Cube(1.5), new Box(0.5, 0.5, "tiny")];
        for (one in all) Sys.println(one.toString());
        Sys.println("largest: " + largest(all));
        all.sort((a, b) -> a.isLargerThan(b) ? -1 : 1);
        Sys.println(all.map(one -> one.name).join(" "));
    }
}
