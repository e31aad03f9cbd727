/** A class with `iterator()`, of an array's or of its own class. */
class Numbers {
    final values:Array<Int>;

    public function new(values:Array<Int>) {
        this.values = values;
    }

    public function iterator():Iterator<Int> {
        return values.iterator();
    }
}

class Steps {
    final last:Int;

    public function new(last:Int) {
        this.last = last;
    }

    public function iterator() {
        return new StepIterator(last);
    }
}

class StepIterator {
    var at = 0;
    final last:Int;

    public function new(last:Int) {
        this.last = last;
    }

    public function hasNext() return at < last;

    public function next() {
        at += 2;
        return at;
    }
}

class OwnIterable {
    static function main() {
        var sum = 0;
        for (n in new Numbers([4, 5, 6])) {
            if (n == 5) continue;
            sum += n;
        }
        Sys.println(sum);
        for (n in new Steps(7)) {
            Sys.println("step " + n);
            if (n > 5) break;
        }
    }
}
