interface Codec {
    function encode(text:String):String;
    function decode(text:String):String;
}

class Reverse implements Codec {
    public static final NAME = "reverse";

    public function new() {}

    function flip(text:String):String {
        var chars = text.split("");
        chars.reverse();
        return chars.join("");
    }

    public function encode(text:String):String {
        return flip(text);
    }

    public function decode(text:String):String {
        return flip(text);
    }
}

class Shift implements Codec {
    public static final NAME = "shift";

    final by:Int;

    public function new(by:Int) {
        this.by = by;
    }

    function move(text:String, by:Int):String {
        var out = "";
        for (i in 0...text.length) out += String.fromCharCode(text.charCodeAt(i) + by);
        return out;
    }

    public function encode(text:String):String {
        return move(text, by);
    }

    public function decode(text:String):String {
        return move(text, -by);
    }
}

class InterfaceConstants {
    static function main() {
        var codecs = [Reverse.NAME => (new Reverse() : Codec), Shift.NAME => (new Shift(2) : Codec)];
        for (name in [Reverse.NAME, Shift.NAME]) {
            var codec = codecs.get(name);
            var coded = codec.encode("haxe");
            Sys.println(name + " " + coded + " " + codec.decode(coded));
        }
    }
}
