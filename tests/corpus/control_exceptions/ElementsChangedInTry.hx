class Meter {
    public var level:Int;

    public function new(level:Int) {
        this.level = level;
    }

    public function raise(by:Int):Int {
        if (level > 8) throw "full";
        level += by;
        return level;
    }
}

class Bank {
    public var meters:Array<Meter> = [for (k in 0...3) new Meter(k)];

    public function new() {}

    public function tried(by:Int):String {
        try {
            for (meter in meters) {
                meter.raise(by);
                if (meter.level > 9) throw "over";
            }
            return "fine";
        } catch (e:String) {
            return e;
        }
    }

    public function show():String {
        return [for (meter in meters) meter.level].join(" ");
    }
}

class ElementsChangedInTry {
    static function risky(n:Int):Int {
        if (n > 2) throw "high";
        return n;
    }

    static function main() {
        var m = [0 => [1], 1 => [2, 3]];
        try {
            for (list in m) if (list.length < 2) list.push(0);
            risky(7);
        } catch (e:String) {
            Sys.println(e);
        }
        Sys.println(m[0] + " " + m[1]);
        final rows = [[1], [2, 3]];
        try {
            for (list in rows) list.push(0);
            risky(7);
        } catch (e:String) {
            Sys.println(e);
        }
        Sys.println("" + rows);
        try {
            for (list in rows) list.push(risky(list.length));
        } catch (e:String) {
            Sys.println(e + rows);
        }
        try {
            for (k => list in rows) {
                list[0] += k + 1;
                list.push(risky(list.length - 1 - k));
            }
        } catch (e:String) {
            Sys.println(e);
        }
        Sys.println("" + rows);
        try {
            for (list in rows) list.reverse();
        } catch (e:String) {
            Sys.println(e);
        }
        Sys.println("" + rows);
        final bank = new Bank();
        for (n in 0...4) Sys.println(bank.tried(n * 2) + ": " + bank.show());
    }
}
