/** Reflect on structures and Dynamic: fields read, set, deleted, called. **/
class ValReflect {
    static function main() {
        var o:Dynamic = {name: "n", count: 2};
        Sys.println(Reflect.field(o, "name"));
        Sys.println(Reflect.field(o, "none"));
        Sys.println(Reflect.hasField(o, "count") + " " + Reflect.hasField(o, "none"));
        Reflect.setField(o, "count", 5);
        Reflect.setField(o, "extraOne", [1]);
        Sys.println(o.count);
        Sys.println(o.extraOne);
        Sys.println(Reflect.deleteField(o, "extraOne") + " " + Reflect.deleteField(o, "extraOne"));
        var names = Reflect.fields(o);
        names.sort(Reflect.compare);
        Sys.println(names);
        Sys.println(Reflect.isFunction(function() {}) + " " + Reflect.isFunction(1));
        Sys.println(Reflect.isObject(o) + " " + Reflect.isObject(1));
        Sys.println(Reflect.compare(1, 2) + " " + Reflect.compare("a", "a"));
        var copy = Reflect.copy(o);
        copy.name = "changed";
        Sys.println(o.name + " " + copy.name);
        var f = function(a:Int, b:Int) return a + b;
        Sys.println(Reflect.callMethod(null, f, [2, 3]));
        var total = 0;
        for (field in Reflect.fields({a: 1, b: 2})) {
            total += Reflect.field({a: 1, b: 2}, field);
        }
        Sys.println(total);
        Sys.println(Reflect.isEnumValue(haxe.ds.Option.None) + " " + Reflect.isEnumValue(1));
    }
}
