/** An enum abstract prints as what it stands for; an abstract by its own toString. **/
enum abstract PeColor(String) {
    var Red = "r";
    var Green = "g";
}

enum abstract PeLevel(Int) to Int {
    var Low;
    var Mid = 5;
    var High;
}

abstract PeMeters(Float) {
    public inline function new(v:Float) {
        this = v;
    }

    public function toString():String {
        return this + "m";
    }
}

class PrintEnumAbstracts {
    static function main() {
        Sys.println(Red);
        Sys.println(PeColor.Green);
        Sys.println("c " + Red);
        Sys.println(Low);
        Sys.println(High);
        Sys.println([Low, Mid, High]);
        Sys.println([Red, Green]);
        Sys.println('level $Mid');
        var m = new PeMeters(2.5);
        Sys.println(m.toString());
        Sys.println("m: " + m);
        Sys.println('m: $m');
        var l:Int = High;
        Sys.println(l + 1);
        Sys.println(["k" => Red]);
    }
}
