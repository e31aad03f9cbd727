class Temperature {
    public var celsius(default, set):Float;
    public var fahrenheit(get, set):Float;
    public var changes(default, null):Int = 0;
    public var isHot(get, never):Bool;

    public function new(celsius:Float) {
        this.celsius = celsius;
    }

    function set_celsius(value:Float):Float {
        changes++;
        return celsius = value < -273.15 ? -273.15 : value;
    }

    function get_fahrenheit():Float {
        return celsius * 1.5 + 32;
    }

    function set_fahrenheit(value:Float):Float {
        celsius = (value - 32) / 1.5;
        return value;
    }

    function get_isHot():Bool {
        return celsius > 30;
    }
}

class Properties {
    static function main() {
        var t = new Temperature(10.5);
        Sys.println(t.celsius);
        Sys.println(t.fahrenheit);
        t.fahrenheit = 92.75;
        Sys.println(t.celsius);
        Sys.println(t.isHot);
        t.celsius = -300.5;
        Sys.println(t.celsius);
        t.celsius += 10.25;
        Sys.println(t.celsius);
        Sys.println(t.changes);
    }
}
