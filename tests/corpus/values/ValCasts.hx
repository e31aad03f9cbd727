/** cast, checked and unchecked; Std.isOfType, downcast; is. **/
class VcBase {
    public function new() {}

    public function id():Int return 1;
}

class VcChild extends VcBase {
    override public function id():Int return 2;

    public function extra():String return "extra";
}

class ValCasts {
    static function tell(v:Dynamic):String {
        return try {
            var n = cast(v, Int);
            "int " + (n + 1);
        } catch (e:Dynamic) {
            "no int";
        }
    }

    static function main() {
        var d:Dynamic = 5;
        var n:Int = cast d;
        Sys.println(n + 1);
        Sys.println(tell(7));
        Sys.println(tell("x"));
        Sys.println(tell(null));
        var base:VcBase = new VcChild();
        Sys.println(Std.isOfType(base, VcChild) + " " + Std.isOfType(new VcBase(), VcChild));
        var child = Std.downcast(base, VcChild);
        Sys.println(child == null ? "none" : child.extra());
        Sys.println(Std.downcast(new VcBase(), VcChild) == null);
        Sys.println((cast base : VcChild).extra());
        Sys.println(cast(base, VcChild).extra());
        try {
            cast(new VcBase(), VcChild);
            Sys.println("cast");
        } catch (e:Dynamic) {
            Sys.println("refused");
        }
        Sys.println((5 is Int) + " " + (("s" : Dynamic) is String) + " " + (base is VcBase));
        var any:Any = "text";
        var text:String = any;
        Sys.println(text.length);
    }
}
