enum abstract Direction(Int) {
    var Up = 1;
    var Down = -1;
    var Idle = 0;

    @:op(-A) static function flip(d:Direction):Direction
        return switch d {
            case Up: Down;
            case Down: Up;
            case Idle: Idle;
        }

    @:to public function toString():String
        return switch (cast this : Direction) {
            case Up: "up";
            case Down: "down";
            case Idle: "idle";
        }

    public inline function delta():Int
        return this;
}

abstract Floor(Int) to Int {
    public static inline var MIN = 0;
    public static inline var MAX = 9;

    public function new(n:Int) {
        if (n < MIN || n > MAX) throw 'no floor $n';
        this = n;
    }

    @:from static function fromInt(n:Int):Floor
        return new Floor(n);

    @:op(A - B) static function distance(a:Floor, b:Floor):Int
        return a.value() - b.value();

    @:op(A < B) static function lt(a:Floor, b:Floor):Bool;

    @:op(A > B) static function gt(a:Floor, b:Floor):Bool;

    public function value():Int
        return this;

    public function next(d:Direction):Floor
        return new Floor(this + d.delta());
}

class Car {
    public final id:Int;
    public var floor(default, null):Floor = 0;
    public var direction(default, null):Direction = Idle;

    final stops:Array<Int> = [];

    public function new(id:Int)
        this.id = id;

    public function call(f:Floor):Void {
        if (!stops.contains(f)) stops.push(f);
        if (direction == Idle) choose();
    }

    function choose() {
        if (stops.length == 0) {
            direction = Idle;
            return;
        }
        var best = stops[0];
        for (s in stops) if (Math.abs(s - (floor : Int)) < Math.abs(best - (floor : Int))) best = s;
        direction = best > (floor : Int) ? Up : best < (floor : Int) ? Down : Idle;
    }

    public function step():Null<String> {
        if (stops.remove(floor)) {
            var ahead = stops.filter(s -> (s - (floor : Int)) * direction.delta() > 0);
            if (ahead.length == 0) choose();
            return 'car $id opens at ${(floor : Int)}';
        }
        if (direction == Idle) return null;
        floor = floor.next(direction);
        return null;
    }

    public function cost(f:Floor):Int {
        var d = f - floor;
        var far = d < 0 ? -d : d;
        return direction == Idle ? far : far + stops.length * 2;
    }

    public function toString()
        return '#$id@${(floor : Int)} ${direction.toString()} $stops';
}

class ElevatorBank {
    static var cars:Array<Car> = [new Car(1), new Car(2)];

    static function request(f:Floor):Car {
        var best = cars[0];
        for (c in cars) if (c.cost(f) < best.cost(f)) best = c;
        best.call(f);
        return best;
    }

    static function main() {
        Sys.println(request(5).id);
        Sys.println(request(2).id);
        Sys.println(request(7).id);
        for (t in 0...12) {
            for (c in cars) {
                var said = c.step();
                if (said != null) Sys.println('$t $said');
            }
            if (t == 3) Sys.println("extra " + request(0).id);
        }
        for (c in cars) Sys.println(c);
        try request(12) catch (e:String) Sys.println(e);
        var d:Direction = Up;
        Sys.println((-d).toString() + " " + d.delta());
    }
}
