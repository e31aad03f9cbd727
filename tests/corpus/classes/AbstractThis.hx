abstract Counter(Int) from Int to Int {
    public inline function new(start:Int) {
        this = start;
    }

    public inline function bump():Void {
        this = this + 1;
    }

    public inline function add(n:Int):Counter {
        this += n;
        return this;
    }

    public function isBig():Bool {
        return this > 5;
    }
}

class AbstractThis {
    static function main() {
        var c = new Counter(3);
        c.bump();
        Sys.println(c);
        c.add(4);
        Sys.println(c.isBig());
        var n:Int = c;
        Sys.println(n + 1);
        var d:Counter = 2;
        Sys.println(d.isBig());
    }
}
