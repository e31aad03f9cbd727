/** Properties: get and set functions, computed ones, defaults, statics. **/
class VpTemperature {
    public var celsius(default, set):Float;
    public var fahrenheit(get, set):Float;
    public var label(get, never):String;
    public static var made(default, null):Int = 0;

    public function new(c:Float) {
        celsius = c;
        made++;
    }

    function set_celsius(c:Float):Float {
        if (c < -273.15) c = -273.15;
        return celsius = c;
    }

    function get_fahrenheit():Float return celsius * 9 / 5 + 32;

    function set_fahrenheit(f:Float):Float {
        celsius = (f - 32) * 5 / 9;
        return f;
    }

    function get_label():String return celsius + "C";
}

class ValProperties {
    static function main() {
        var t = new VpTemperature(100);
        Sys.println(t.fahrenheit);
        t.fahrenheit = 32;
        Sys.println(t.celsius + " " + t.label);
        t.celsius = -500;
        Sys.println(t.celsius);
        t.celsius += 273.15;
        Sys.println(t.label);
        Sys.println(t.fahrenheit = 212);
        Sys.println(t.celsius);
        Sys.println(VpTemperature.made);
    }
}
