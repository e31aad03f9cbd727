interface Collection<T> {
    function size():Int;
    function add(item:T):Void;
    function toArray():Array<T>;
}

class ArrayBag<T> implements Collection<T> {
    final items:Array<T> = [];

    public function new() {}

    public function size():Int {
        return items.length;
    }

    public function add(item:T):Void {
        items.push(item);
    }

    public function toArray():Array<T> {
        return items.copy();
    }
}

class Bounded<T> extends ArrayBag<T> {
    final limit:Int;

    public function new(limit:Int) {
        super();
        this.limit = limit;
    }

    override public function add(item:T):Void {
        if (size() < limit) super.add(item);
    }
}

class UniqueBag<T> implements Collection<T> {
    var items:Array<T> = [];

    public function new() {}

    public function size():Int {
        return items.length;
    }

    public function add(item:T):Void {
        if (items.indexOf(item) < 0) items.push(item);
    }

    public function toArray():Array<T> {
        return items.copy();
    }
}

class LinkedStack {
    static function fill(bag:Collection<Int>):String {
        for (n in [3, 1, 3, 2, 1]) bag.add(n);
        return bag.size() + ": " + bag.toArray().join(",");
    }

    static function main() {
        Sys.println(fill(new ArrayBag<Int>()));
        Sys.println(fill(new Bounded<Int>(2)));
        Sys.println(fill(new UniqueBag<Int>()));
    }
}
