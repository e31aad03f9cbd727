class Range {
    final from:Int;
    final to:Int;
    final step:Int;

    public function new(from:Int, to:Int, step = 1) {
        this.from = from;
        this.to = to;
        this.step = step;
    }

    public function iterator():Iterator<Int>
        return new RangeIterator(from, to, step);
}

class RangeIterator {
    var current:Int;
    final to:Int;
    final step:Int;

    public function new(from, to, step) {
        current = from;
        this.to = to;
        this.step = step;
    }

    public function hasNext():Bool
        return step > 0 ? current < to : current > to;

    public function next():Int {
        var r = current;
        current += step;
        return r;
    }
}

class Lazy<T> {
    final source:() -> Iterator<T>;

    public function new(source:() -> Iterator<T>)
        this.source = source;

    public static function of<T>(it:Iterable<T>):Lazy<T>
        return new Lazy(() -> it.iterator());

    public function map<R>(f:T->R):Lazy<R>
        return new Lazy(() -> {
            var it = source();
            return {hasNext: () -> it.hasNext(), next: () -> f(it.next())};
        });

    public function filter(f:T->Bool):Lazy<T>
        return new Lazy(() -> new Filtering(source(), f));

    public function take(n:Int):Array<T> {
        var out = [];
        var it = source();
        while (out.length < n && it.hasNext()) out.push(it.next());
        return out;
    }

    public function iterator():Iterator<T>
        return source();
}

class Filtering<T> {
    final inner:Iterator<T>;
    final test:T->Bool;
    var ready = false;
    var value:T;

    public function new(inner:Iterator<T>, test:T->Bool) {
        this.inner = inner;
        this.test = test;
    }

    public function hasNext():Bool {
        while (!ready && inner.hasNext()) {
            var v = inner.next();
            if (test(v)) {
                value = v;
                ready = true;
            }
        }
        return ready;
    }

    public function next():T {
        if (!hasNext()) throw "exhausted";
        ready = false;
        return value;
    }
}

class Ring<T> {
    final items:Array<Null<T>>;
    var start = 0;

    public var length(default, null) = 0;

    public function new(capacity:Int)
        items = [for (_ in 0...capacity) null];

    public function push(x:T):Null<T> {
        var dropped = null;
        if (length == items.length) {
            dropped = items[start];
            items[start] = x;
            start = (start + 1) % items.length;
        } else {
            items[(start + length) % items.length] = x;
            length++;
        }
        return dropped;
    }

    public function keyValueIterator():KeyValueIterator<Int, T> {
        var i = 0;
        return {
            hasNext: () -> i < length,
            next: () -> {
                var key = i++;
                {key: key, value: items[(start + key) % items.length]};
            }
        };
    }
}

class TextIterators {
    static function naturals():Iterator<Int> {
        var n = 0;
        return {hasNext: () -> true, next: () -> n++};
    }

    static function main() {
        for (i in new Range(0, 5)) Sys.print(i + " ");
        Sys.println("");
        Sys.println([for (i in new Range(10, 0, -3)) i]);
        var evens = new Lazy(naturals).filter(n -> n % 2 == 0).map(n -> n * n);
        Sys.println(evens.take(5));
        Sys.println(evens.take(3));
        var words = Lazy.of(["delta", "echo", "alpha", "bravo"]).filter(w -> w.length == 5).map(w -> w.toUpperCase());
        var n = 0;
        for (w in words) {
            n++;
            if (w == "BRAVO") break;
            Sys.println(n + w);
        }
        var it = new Filtering([1, 5, 2, 8].iterator(), x -> x > 4);
        Sys.println(it.next() + it.next());
        try Sys.println(it.next()) catch (e:String) Sys.println(e);
        var ring = new Ring<String>(3);
        for (w in "a b c d e".split(" ")) {
            var dropped = ring.push(w);
            if (dropped != null) Sys.print("-" + dropped + " ");
        }
        Sys.println(ring.length);
        for (i => w in ring) Sys.println('$i $w');
        var total = Lambda.fold({iterator: () -> new Range(1, 5).iterator()}, (x, acc) -> x + acc, 0);
        Sys.println(total);
    }
}
