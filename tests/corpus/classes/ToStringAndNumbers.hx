class Fraction {
    public final top:Int;
    public final bottom:Int;

    public function new(top:Int, bottom:Int) {
        this.top = top;
        this.bottom = bottom;
    }

    public function plus(other:Fraction):Fraction {
        return new Fraction(top * other.bottom + other.top * bottom, bottom * other.bottom);
    }

    public function toString():String {
        return top + "/" + bottom;
    }

    public function print():Void {
        Sys.println(top);
        Sys.println(this);
        Sys.println(toString() + " " + Std.string(bottom));
    }

    public function length():Int {
        return toString().length;
    }
}

class ToStringAndNumbers {
    static function main() {
        var half = new Fraction(1, 2);
        half.print();
        half.plus(new Fraction(1, 3)).print();
        Sys.println(half.length());
        Sys.println(half);
    }
}
