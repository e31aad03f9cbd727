class Cur {
    public var pos = 0;
    public var notes:Array<String> = [];
    final text:String;
    public function new(text:String) this.text = text;
    public function skip():Cur {
        while (text.charAt(pos) == " ") pos++;
        return this;
    }
    public function accept(s:String):Bool {
        if (text.charAt(pos) == s) {
            pos++;
            return true;
        }
        return false;
    }
    public function at() return pos;
}
class Holder {
    public static var common = new Cur("  static");
    public var cur:Cur;
    public var all:Array<Cur> = [];
    public var n = 0;
    public function new(t:String) {
        cur = new Cur(t);
        all.push(new Cur(" 1"));
        all.push(new Cur(" 2"));
    }
    public function a(i:Int):Bool {
        var found = all[i].skip().accept("2");
        cur.skip().notes.push("n" + found);
        all[i].skip().notes.push("x");
        return found;
    }
    public function index() return n++;
    public function b():Bool { var i = index(); return all[i].skip().accept("2"); }
    public function c():Int { return Holder.common.skip().skip().at(); }
}
class Shared {
    public var h:Holder;
    public var other:Shared;
    public function new(h) { this.h = h; }
    public function run() { h.cur.skip().accept("q"); return h.cur.pos; }
}
class FluentOnFields {
    static function main() {
        var h = new Holder("  x  y");
        Sys.println(h.a(0) + " " + h.a(1) + " " + h.all[1].pos + h.all[0].notes + h.cur.notes + h.cur.pos);
        Sys.println(h.b() + " " + h.b() + h.n);
        Sys.println(h.c() + " " + Holder.common.pos);
        Holder.common.skip().accept("s");
        Sys.println(Holder.common.skip().accept("s") + " " + Holder.common.pos);
        var s = new Shared(new Holder(" q q"));
        s.other = s;
        Sys.println(s.run());
        Sys.println(s.other.run());
        Sys.println(s.h.cur.skip().accept("z"));
        s.other.h.cur.skip().notes.push("k");
        Sys.println(s.h.cur.notes);
    }
}
