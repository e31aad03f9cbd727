class Counter {
    public var count = 0;

    public function new() {}

    public function hit(by:Int):Int {
        count += by;
        return count;
    }
}

class Doubling extends Counter {
    override public function hit(by:Int):Int {
        super.hit(by);
        return super.hit(by);
    }
}

class Limited extends Counter {
    final limit:Int;

    public function new(limit:Int) {
        super();
        this.limit = limit;
    }

    override public function hit(by:Int):Int {
        if (count + by > limit) return -1;
        return super.hit(by);
    }
}

class SuperMutates {
    static function twice(counter:Counter):Int {
        return counter.hit(2) + counter.hit(3);
    }

    static function main() {
        var plain = new Counter();
        Sys.println(twice(plain));
        Sys.println(plain.count);
        var doubling = new Doubling();
        Sys.println(twice(doubling));
        Sys.println(doubling.count);
        var limited = new Limited(4);
        Sys.println(twice(limited));
        Sys.println(limited.count);
    }
}
