interface Comparable2<T> {
    function compareTo(other:T):Int;
}

class Version implements Comparable2<Version> {
    final major:Int;
    final minor:Int;

    public function new(major:Int, minor:Int) {
        this.major = major;
        this.minor = minor;
    }

    public function compareTo(other:Version):Int {
        return major != other.major ? major - other.major : minor - other.minor;
    }

    public function toString():String {
        return major + "." + minor;
    }
}

class Pair<A, B> {
    public final first:A;
    public final second:B;

    public function new(first:A, second:B) {
        this.first = first;
        this.second = second;
    }

    public function swap():Pair<B, A> {
        return new Pair(second, first);
    }
}

class Generic2 {
    static function best<T:Comparable2<T>>(all:Array<T>):T {
        var found = all[0];
        for (one in all) if (one.compareTo(found) > 0) found = one;
        return found;
    }

    static function main() {
        var all = [new Version(1, 2), new Version(1, 10), new Version(0, 99)];
        Sys.println(best(all).toString());
        all.sort((a, b) -> a.compareTo(b));
        Sys.println(all.map(v -> v.toString()).join(" < "));
        var pair = new Pair("n", 4).swap();
        Sys.println(pair.first + 1);
        Sys.println(pair.second + "!");
    }
}
