/** Immutable use of classes: constructors, methods that answer, inheritance, interfaces, toString. **/
interface Shape {
    function area():Float;
    function name():String;
}

class Rectangle implements Shape {
    var width:Float;
    var height:Float;

    public function new(width:Float, height:Float) {
        this.width = width;
        this.height = height;
    }

    public function area():Float {
        return width * height;
    }

    public function name():String {
        return "rectangle";
    }

    public function scaled(factor:Float):Rectangle {
        return new Rectangle(width * factor, height * factor);
    }
}

class Square extends Rectangle { // expect: HX401
    public function new(side:Float) {
        super(side, side); // expect: HX401
    }

    override public function name():String {
        return "square";
    }
}

class Classes {
    static function describe(shape:Shape):String {
        return shape.name() + " of " + shape.area();
    }

    static function main() {
        var shapes:Array<Shape> = [new Rectangle(2, 3.5), new Square(3)];
        for (shape in shapes) {
            Sys.println(describe(shape));
        }
        Sys.println(new Rectangle(1, 2).scaled(1.5).area());
        Sys.println(describe(new Square(2).scaled(2)));
    }
}
