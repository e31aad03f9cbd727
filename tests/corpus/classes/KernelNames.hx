class Box {
    var items:Array<Int> = [];

    public function new() {}

    public function send(n:Int):Int {
        items.push(n);
        return length();
    }

    public function length():Int {
        return items.length;
    }

    public function max(other:Int):Int {
        return length() > other ? length() : other;
    }

    public static function div(a:Int, b:Int):Int {
        return Std.int(a / b);
    }

    public static function apply(f:Int->Int, n:Int):Int {
        return f(n);
    }

    public function inspect():String {
        return "Box" + items;
    }
}

class KernelNames {
    static function main() {
        var box = new Box();
        Sys.println(box.send(4));
        Sys.println(box.send(5));
        Sys.println(box.max(1));
        Sys.println(box.max(7));
        Sys.println(Box.div(7, 2));
        Sys.println(Box.apply(n -> n * 2, 21));
        Sys.println(box.inspect());
    }
}
