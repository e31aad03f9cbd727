// `super.value()` behind a loop reads the object, so that the loop's function is handed it.

class Counter {
    final start:Int;

    public function new(start:Int) {
        this.start = start;
    }

    public function value(limit:Int):Int {
        return start + limit;
    }
}

class Stepped extends Counter {
    override public function value(limit:Int):Int {
        var at = 0;
        while (at < limit) {
            at += 3;
            if (at == 6) {
                return at;
            }
        }
        return super.value(limit) + at;
    }
}

class SuperBehindLoop {
    static function main() {
        final counter:Counter = new Stepped(100);
        Sys.println(counter.value(2));
        Sys.println(counter.value(7));
    }
}
