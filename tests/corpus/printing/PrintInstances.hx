/** Instances of classes with toString, also inherited and overridden. **/
class PiPoint {
    public var x:Int;
    public var y:Int;

    public function new(x:Int, y:Int) {
        this.x = x;
        this.y = y;
    }

    public function toString():String {
        return '($x, $y)';
    }
}

class PiNamed extends PiPoint {
    var name:String;

    public function new(name:String, x:Int, y:Int) {
        super(x, y);
        this.name = name;
    }

    override public function toString():String {
        return name + super.toString();
    }
}

class PiPlain extends PiPoint {}

class PrintInstances {
    static function main() {
        var p = new PiPoint(1, 2);
        Sys.println(p);
        Sys.println("p: " + p);
        Sys.println('p: $p');
        Sys.println(Std.string(p));
        Sys.println(p.toString());
        Sys.println([p, new PiPoint(3, 4)]);
        Sys.println({point: p});
        Sys.println(["p" => p]);
        var n:PiPoint = new PiNamed("N", 5, 6);
        Sys.println(n);
        Sys.println(new PiPlain(7, 8));
        var any:Dynamic = n;
        Sys.println("any " + any);
        var none:PiPoint = null;
        Sys.println(none);
        Sys.println("none: " + none);
        var all:Array<PiPoint> = [p, n];
        Sys.println(all.join(" "));
        p.x = 100;
        Sys.println(p);
    }
}
