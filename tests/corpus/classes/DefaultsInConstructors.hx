class Point {
    public var x:Int;
    public var y:Int;

    public function new(x:Int = 3, ?y:Int) {
        this.x = x;
        this.y = y == null ? x : y;
    }
}

class Point3 extends Point {
    public var z:Int;

    public function new(z:Int, x:Int = 7) {
        super(x);
        this.z = z;
    }
}

class DefaultsInConstructors {
    static function main() {
        var a = new Point();
        var b = new Point(1);
        var c = new Point(1, 2);
        var d = new Point3(9);
        var e = new Point3(9, 8);
        for (p in [a, b, c, d, e]) Sys.println(p.x + "," + p.y);
        Sys.println(d.z + e.z);
    }
}
