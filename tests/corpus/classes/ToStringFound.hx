class Point {
    var x:Int;
    var y:Int;

    public function new(x:Int, y:Int) {
        this.x = x;
        this.y = y;
    }

    public function toString():String {
        return "(" + x + "," + y + ")";
    }
}

class Named extends Point {
    var name:String;

    public function new(name:String, x:Int, y:Int) {
        super(x, y);
        this.name = name;
    }

    override public function toString():String {
        return name + super.toString();
    }
}

class ToStringFound {
    static function main() {
        var p = new Point(1, 2);
        Sys.println(p);
        Sys.println("at " + p);
        Sys.println('at $p and ${new Named("q", 3, 4)}');
        Sys.println(Std.string(p));
        var all:Array<Point> = [p, new Named("n", 5, 6)];
        for (one in all) Sys.println(one);
        Sys.println(all);
        Sys.println(p.toString().length);
    }
}
