/** A class of the project's own that is gone through by `for`. */
class Countdown {
    var left:Int;

    public function new(from:Int) {
        left = from;
    }

    public function hasNext():Bool {
        return left > 0;
    }

    public function next():Int {
        return left--;
    }
}

class OwnIterator {
    static function firstBelow(from:Int, limit:Int):Int {
        for (n in new Countdown(from)) {
            if (n < limit) return n;
        }
        return -1;
    }

    static function main() {
        var shown = [];
        for (n in new Countdown(5)) shown.push(n);
        Sys.println(shown.join(","));
        var sum = 0;
        for (n in new Countdown(9)) {
            if (n == 7) continue;
            if (n == 3) break;
            sum += n;
        }
        Sys.println(sum);
        Sys.println(firstBelow(9, 6));
        Sys.println(firstBelow(2, 0));
        Sys.println([for (n in new Countdown(4)) n * n].join(" "));
    }
}
