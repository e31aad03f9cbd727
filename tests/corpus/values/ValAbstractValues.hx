/** Abstracts over values: conversions, operators with other types, in maps, printed. **/
abstract VaPercent(Float) from Float to Float {
    public var text(get, never):String;

    public function new(v:Float) this = v;

    function get_text():String return Math.round(this * 100) + "%";

    @:op(A * B) static function scale(a:VaPercent, b:Int):VaPercent return new VaPercent((a : Float) * b);

    @:to public function toInt():Int return Math.round((this : Float) * 100);

    public static function parse(s:String):VaPercent {
        return new VaPercent(Std.parseFloat(s.substr(0, s.length - 1)) / 100); // expect: HX4
    }
}

abstract VaId(Int) {
    static var last = 0;

    public function new() this = ++last;

    public function toString():String return "#" + this;

    @:op(A < B) static function less(a:VaId, b:VaId):Bool;
}

enum abstract VaWeekday(Int) from Int to Int {
    var Monday = 1;
    var Tuesday;
    var Sunday = 7;

    public function isWeekend():Bool return this > 5;

    public static function all():Array<VaWeekday> return [Monday, Tuesday, Sunday];
}

class ValAbstractValues {
    static function main() {
        var p:VaPercent = 0.25;
        Sys.println(p.text);
        Sys.println((p * 2).text);
        var i:Int = p;
        Sys.println(i);
        var f:Float = p;
        Sys.println(f + 1);
        var a = new VaId();
        var b = new VaId();
        Sys.println("ids " + a + b);
        Sys.println(a < b);
        Sys.println([for (d in VaWeekday.all()) d.isWeekend()]);
        Sys.println(Tuesday + 1);
        Sys.println(switch ((2 : VaWeekday)) {
            case Monday: "mo";
            case Tuesday: "tu";
            case Sunday: "su";
            default: "?";
        });
    }
}
