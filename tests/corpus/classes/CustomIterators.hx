class Countdown {
    var n:Int;

    public function new(n:Int) {
        this.n = n;
    }

    public function hasNext():Bool {
        return n > 0;
    }

    public function next():Int {
        return n--;
    }
}

class Bag {
    var items:Array<String> = [];

    public function new() {}

    public function add(item:String):Bag {
        items.push(item);
        return this;
    }

    public function iterator():Iterator<String> {
        return items.iterator();
    }
}

class Range {
    final from:Int;
    final to:Int;

    public function new(from:Int, to:Int) {
        this.from = from;
        this.to = to;
    }

    public function iterator() {
        return new Countdown(to - from);
    }
}

class CustomIterators {
    static function main() {
        for (i in new Countdown(3)) Sys.println(i);
        var bag = new Bag().add("a").add("b");
        for (item in bag) Sys.println(item);
        for (i in new Range(2, 5)) Sys.println(i * 10);
        var list = [for (i in new Countdown(4)) i * i];
        Sys.println(list.join(" "));
        var c = new Countdown(2);
        while (c.hasNext()) Sys.println("left " + c.next());
    }
}
