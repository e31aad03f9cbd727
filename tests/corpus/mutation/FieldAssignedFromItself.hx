// A field in a field is assigned a value that reads it: assigned, not changed by a function.
class Gauge {
    public var level:Int;

    public function new(level:Int) {
        this.level = level;
    }
}

class Tank {
    public var gauge:Gauge = new Gauge(1250);

    public function new() {}

    public function limit(most:Int):Int {
        if (most > 0) gauge.level = ((gauge.level) % 1000) % most;
        gauge.level += 3;
        return gauge.level;
    }
}

class FieldAssignedFromItself {
    static function main() {
        var tank = new Tank();
        Sys.println(tank.limit(0));
        Sys.println(tank.limit(100));
        Sys.println(tank.gauge.level);
    }
}
