class Store<T> {
    final items:Array<T> = [];

    public function new() {}

    public function add(item:T):Void {
        items.push(item);
    }

    public function show(item:T):String {
        return Std.string(item);
    }

    public function list():String {
        return items.map(item -> show(item)).join(",");
    }
}

class Numbers extends Store<Int> {
    override public function show(item:Int):String {
        return "#" + item;
    }

    public function sum():Int {
        var total = 0;
        for (item in items) total += item;
        return total;
    }
}

class GenericHeirs {
    static function main() {
        var plain = new Store<String>();
        plain.add("a");
        plain.add("b");
        Sys.println(plain.list());
        var numbers = new Numbers();
        numbers.add(3);
        numbers.add(4);
        Sys.println(numbers.list());
        Sys.println(numbers.sum());
    }
}
