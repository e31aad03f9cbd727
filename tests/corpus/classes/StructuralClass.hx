class Circle {
    public final name = "circle";

    public function new() {}

    public function area():Int {
        return 3;
    }
}

typedef HasName = {
    final name:String;
}

class StructuralClass {
    static function main() {
        function show(x:HasName):String {
            return "<" + x.name + ">";
        }
        Sys.println(show(new Circle()));
        Sys.println(show({name: "plain"}));
        Sys.println(new Circle().area());
    }
}
