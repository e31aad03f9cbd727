abstract Celsius(Float) from Float {
    public inline function new(value:Float) {
        this = value;
    }

    @:to public function toFahrenheit():Fahrenheit {
        return new Fahrenheit(this * 1.5 + 32);
    }

    public function show():String {
        return this + "C";
    }
}

abstract Fahrenheit(Float) {
    public inline function new(value:Float) {
        this = value;
    }

    @:op(A > B) static function hotter(a:Fahrenheit, b:Fahrenheit):Bool;

    public function show():String {
        return this + "F";
    }
}

class Units {
    static function warn(f:Fahrenheit):String {
        return (f > new Fahrenheit(90.5) ? "hot " : "fine ") + f.show();
    }

    static function main() {
        var c:Celsius = 20.5;
        Sys.println(c.show());
        Sys.println(warn(c));
        Sys.println(warn(new Celsius(40.25)));
    }
}
