/** Objects with fields only where a structure is wanted, read and changed. **/
typedef VfPoint = {x:Int, y:Int};

class VfVec {
    public var x:Int;
    public var y:Int;

    public function new(x:Int, y:Int) {
        this.x = x;
        this.y = y;
    }
}

class ValStructFieldsAsArgs {
    static function norm(p:VfPoint):Int return p.x * p.x + p.y * p.y;

    static function shift(p:VfPoint, by:Int):Void {
        p.x += by;
        p.y += by;
    }

    static function main() {
        var v = new VfVec(3, 4);
        Sys.println(norm(v));
        shift(v, 1);
        Sys.println(v.x + "," + v.y);
        var p:VfPoint = {x: 1, y: 1};
        shift(p, 2);
        Sys.println(norm(p));
        var list:Array<VfPoint> = [{x: 0, y: 2}, {x: 1, y: 0}];
        Sys.println(list.map(norm));
    }
}
