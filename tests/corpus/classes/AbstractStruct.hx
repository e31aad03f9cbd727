typedef Data = {
    var x:Int;
    var y:Int;
}

abstract Vec(Data) {
    public var x(get, set):Int;
    public var length(get, never):Int;

    public function new(x:Int, y:Int) {
        this = {x: x, y: y};
    }

    function get_x():Int {
        return this.x;
    }

    function set_x(value:Int):Int {
        return this.x = value;
    }

    function get_length():Int {
        return this.x * this.x + this.y * this.y;
    }

    @:op(A + B) function plus(other:Vec):Vec {
        return new Vec(this.x + other.x, this.y + other.y());
    }

    @:op(-A) function negated():Vec {
        return new Vec(-this.x, -this.y);
    }

    @:op(A == B) function same(other:Vec):Bool {
        return this.x == other.x && this.y == other.y();
    }

    public function y():Int {
        return this.y;
    }

    public function toString():String {
        return "<" + this.x + " " + this.y + ">";
    }
}

class AbstractStruct {
    static function main() {
        var a = new Vec(1, 2);
        var b = a + new Vec(3, 4);
        Sys.println(b.toString());
        Sys.println((-b).toString());
        Sys.println(b.length);
        Sys.println(a == new Vec(1, 2));
        a.x = 9;
        Sys.println(a.x + a.y());
    }
}
