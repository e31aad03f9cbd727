final scale = 3;
var calls = 0;

function scaled(n:Int):Int {
    calls++;
    return n * scale;
}

class Widget {
    final width:Int;

    public function new(width:Int) {
        this.width = scaled(width);
    }

    public function show():String {
        return "w" + width + " after " + calls;
    }
}

class ModuleFunctionsUsed {
    static function main() {
        var w = new Widget(4);
        Sys.println(w.show());
        Sys.println(scaled(1));
        Sys.println(w.show());
    }
}
