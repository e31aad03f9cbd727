class Color {
    public final red:Int;
    public final green:Int;
    public final blue:Int;

    public static final BLACK = new Color(0, 0, 0);
    static var made = 0;

    function new(red:Int, green:Int, blue:Int) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    public static function rgb(red:Int, green:Int, blue:Int):Color {
        made++;
        return new Color(clamp(red), clamp(green), clamp(blue));
    }

    static function clamp(n:Int):Int {
        return n < 0 ? 0 : n > 255 ? 255 : n;
    }

    public static function count():Int {
        return made;
    }

    public function mix(other:Color):Color {
        return rgb(red + other.red, green + other.green, blue + other.blue);
    }

    public function hex():String {
        return StringTools.hex(red, 2) + StringTools.hex(green, 2) + StringTools.hex(blue, 2);
    }
}

class StaticFactory {
    static function main() {
        var c = Color.rgb(300, 16, -5);
        Sys.println(c.hex());
        Sys.println(c.mix(Color.rgb(0, 1, 10)).hex());
        Sys.println(Color.BLACK.hex());
        Sys.println(Color.count());
    }
}
