class Trouble extends haxe.Exception {}

class Absent extends Trouble {
    public function new(what:String) {
        super("no " + what);
    }
}

class Absence extends Absent {
    public final times:Int;

    public function new(times:Int) {
        super("such thing");
        this.times = times;
    }
}

class SuperBehindPlainHeir {
    static function tried(n:Int):String {
        try {
            switch n {
                case 0: throw new Absent("bread");
                case 1: throw new Trouble("plain");
                case 2: throw new Absence(4);
                case _:
            }
            return "nothing";
        } catch (e:Absence) {
            return e.message + " " + e.times;
        } catch (e:Absent) {
            return "absent: " + e.message;
        } catch (e:Trouble) {
            return "trouble: " + e.message;
        }
    }

    static function main() {
        for (n in 0...4) Sys.println(tried(n));
    }
}
