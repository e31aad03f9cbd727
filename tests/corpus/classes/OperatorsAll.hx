abstract Vec2({x:Int, y:Int}) {
    public inline function new(x:Int, y:Int) {
        this = {x: x, y: y};
    }

    @:op(A + B) static function add(a:Vec2, b:Vec2):Vec2 {
        return new Vec2(a.getX() + b.getX(), a.getY() + b.getY());
    }

    @:op(A - B) static function sub(a:Vec2, b:Vec2):Vec2 {
        return a + -b;
    }

    @:op(A * B) @:commutative static function scale(a:Vec2, n:Int):Vec2 {
        return new Vec2(a.getX() * n, a.getY() * n);
    }

    @:op(-A) static function neg(a:Vec2):Vec2 {
        return a * -1;
    }

    @:op(A == B) static function eq(a:Vec2, b:Vec2):Bool {
        return a.getX() == b.getX() && a.getY() == b.getY();
    }

    @:op(A != B) static function neq(a:Vec2, b:Vec2):Bool {
        return !(a == b);
    }

    @:op(A < B) static function less(a:Vec2, b:Vec2):Bool {
        return a.getX() < b.getX();
    }

    public function getX():Int {
        return this.x;
    }

    public function getY():Int {
        return this.y;
    }

    public function show():String {
        return this.x + ";" + this.y;
    }
}

class OperatorsAll {
    static function main() {
        var a = new Vec2(1, 2);
        var b = new Vec2(3, 5);
        Sys.println((a + b).show());
        Sys.println((b - a).show());
        Sys.println((a * 3).show());
        Sys.println((2 * b).show());
        Sys.println((-a).show());
        Sys.println(a == new Vec2(1, 2));
        Sys.println(a != b);
        Sys.println(a < b);
        a += b;
        Sys.println(a.show());
        var sum = new Vec2(0, 0);
        for (i in 0...3) sum += new Vec2(i, 1);
        Sys.println(sum.show());
    }
}
