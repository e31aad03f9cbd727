class Point {
    public var x = 1;
    public var y = 2;

    public function new() {}
}

class ReflectBasics {
    static function main() {
        var o = {a: 1, b: "two"};
        Sys.println(Reflect.hasField(o, "a"));
        Sys.println(Reflect.hasField(o, "c"));
        Sys.println(Reflect.field(o, "b"));
        var names = Reflect.fields(o);
        names.sort(Reflect.compare);
        Sys.println(names.join(","));
        Reflect.setField(o, "a", 5);
        Sys.println(o.a);
        var p = new Point();
        p.x = 8;
        Sys.println(p.x + p.y);
        Sys.println(Reflect.isFunction(() -> 1));
    }
}
