@:forward(x, y)
abstract Vec({x:Float, y:Float}) {
    public inline function new(x:Float, y:Float)
        this = {x: x, y: y};

    @:from static function fromArray(a:Array<Float>):Vec
        return new Vec(a[0], a[1]);

    @:to function toArray():Array<Float>
        return [this.x, this.y];

    @:to public function toString():String
        return '<${this.x}, ${this.y}>';

    @:op(A + B) static function add(a:Vec, b:Vec):Vec
        return new Vec(a.x + b.x, a.y + b.y);

    @:op(A - B) static function sub(a:Vec, b:Vec):Vec
        return new Vec(a.x - b.x, a.y - b.y);

    @:op(A * B) @:commutative static function scale(a:Vec, k:Float):Vec
        return new Vec(a.x * k, a.y * k);

    @:op(-A) function negate():Vec
        return new Vec(-this.x, -this.y);

    @:op(A == B) static function eq(a:Vec, b:Vec):Bool
        return a.x == b.x && a.y == b.y;

    @:op(A += B) function move(b:Vec):Vec {
        this.x += b.x;
        this.y += b.y;
        return abstract_(this);
    }

    static function abstract_(v:{x:Float, y:Float}):Vec
        return cast v;

    public var length(get, set):Float;

    function get_length():Float
        return Math.sqrt(this.x * this.x + this.y * this.y);

    function set_length(l:Float):Float {
        var k = l / length;
        this.x *= k;
        this.y *= k;
        return l;
    }
}

abstract Grid(Array<Array<Int>>) {
    public var width(get, never):Int;
    public var height(get, never):Int;

    public function new(w:Int, h:Int)
        this = [for (_ in 0...h) [for (_ in 0...w) 0]];

    function get_width()
        return this[0].length;

    function get_height()
        return this.length;

    @:arrayAccess public function row(y:Int):Array<Int>
        return this[y];

    public function fill(x0:Int, y0:Int, x1:Int, y1:Int, v:Int):Void
        for (y in y0...y1) for (x in x0...x1) this[y][x] = v;

    public function show():String
        return [for (r in this) r.join("")].join("/");
}

enum abstract Level(Int) from Int to Int {
    var Debug = 10;
    var Info = 20;
    var Warning = 30;

    public var name(get, never):String;

    function get_name():String
        return switch (cast this : Level) {
            case Debug: "debug";
            case Info: "info";
            case Warning: "warning";
            case _: 'level $this';
        }

    @:op(A > B) static function gt(a:Level, b:Level):Bool;

    @:op(A <= B) static function le(a:Level, b:Level):Bool;

    public static function parse(s:String):Level
        return switch s.toLowerCase() {
            case "debug": Debug;
            case "info": Info;
            case "warning" | "warn": Warning;
            default: 0;
        }
}

class VectorAbstracts {
    static function main() {
        var a = new Vec(3, 4);
        var b:Vec = [1.5, -2.0];
        Sys.println(a + b);
        Sys.println(a - b);
        Sys.println(a * 2 + 0.5 * b);
        Sys.println(-a);
        Sys.println(a == b);
        Sys.println(a == [3.0, 4.0]);
        var same = a;
        a.length = 10;
        Sys.println('$a $same ${same.length}');
        a += b;
        Sys.println('$a $same');
        var arr:Array<Float> = b;
        Sys.println(arr);
        var g = new Grid(4, 3);
        g.fill(1, 0, 3, 2, 7);
        g[2][0] = 5;
        var row = g[1];
        row[3] = 9;
        Sys.println(g.show());
        Sys.println(g.width * g.height);
        for (s in ["debug", "WARN", "what"]) {
            var l = Level.parse(s);
            Sys.println(l.name + " " + (l > Level.Info) + " " + (l <= Level.Debug) + " " + (l : Int));
        }
    }
}
