// Two classes with fields and arrays of each other, whose methods hand the objects on.
class Unit {
    public var name:String;
    public var level:Int = 0;
    public var meter:Meter;
    public var meters:Array<Meter> = [];
    public function new(name:String) this.name = name;
    public function attach(m:Meter):Void {
        meter = m;
        meters.push(m);
    }
    public function bump(by:Int):Meter {
        meter.count += by;
        level++;
        return meter;
    }
    public function hand(other:Unit):Unit {
        other.attach(meter);
        return other;
    }
}
class Meter {
    public var count:Int = 0;
    public var owner:Unit;
    public var units:Array<Unit> = [];
    public function new() {}
    public function join(u:Unit):Unit {
        owner = u;
        units.push(u);
        u.level += 10;
        return u;
    }
    public function total():Int {
        var sum = 0;
        for (u in units) { u.level++; sum += u.level; }
        return sum;
    }
}
class SharedEachOther {
    static function main() {
        var a = new Unit("a");
        var b = new Unit("b");
        var m = new Meter();
        a.attach(m);
        m.join(a);
        m.join(b);
        var same = a.hand(b);
        same.bump(3);
        m.count++;
        Sys.println(a.meter.count + " " + b.meter.count + " " + m.count);
        Sys.println(a.level + " " + b.level + " " + m.total());
        for (u in m.units) u.level += 2;
        Sys.println(a.level + " " + b.level);
        for (x in a.meters) x.count = 7;
        Sys.println(m.count + " " + b.bump(1).count);
    }
}
