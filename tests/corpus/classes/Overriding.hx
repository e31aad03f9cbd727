class Shape {
    public var label:String;

    public function new(label:String) {
        this.label = label;
    }

    public function area():Float {
        return 0.5;
    }

    public function report():String {
        return label + ": " + area();
    }
}

class Square extends Shape {
    var side:Float;

    public function new(side:Float) {
        super("square");
        this.side = side;
    }

    override public function area():Float {
        return side * side + 0.25;
    }
}

class Dot extends Shape {
    public function new() {
        super("dot");
    }
}

class Overriding {
    static function main() {
        var shapes:Array<Shape> = [new Square(1.5), new Dot(), new Shape("any")];
        for (shape in shapes) {
            Sys.println(shape.report());
        }
        var sum = 0.0;
        for (shape in shapes) sum += shape.area();
        Sys.println(sum);
    }
}
