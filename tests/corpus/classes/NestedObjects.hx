class Engine {
    public var power:Int;
    public var running = false;

    public function new(power:Int) {
        this.power = power;
    }

    public function start():Bool {
        if (running) return false;
        running = true;
        return true;
    }
}

class Car {
    public final engine:Engine;
    public var km = 0;

    public function new(power:Int) {
        engine = new Engine(power);
    }

    public function drive(distance:Int):Void {
        if (!engine.running) engine.start();
        km += distance;
        engine.power -= 1;
    }
}

class NestedObjects {
    static function main() {
        var car = new Car(90);
        car.drive(10);
        car.drive(5);
        Sys.println(car.km + " " + car.engine.power + " " + car.engine.running);
        Sys.println(car.engine.start());
        car.engine.running = false;
        Sys.println(car.engine.start());
    }
}
