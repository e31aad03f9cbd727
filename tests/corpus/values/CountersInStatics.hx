// Whole numbers in static variables, written often; one that may be null, and one that is large.
class Ids {
    public static var last = 10;
    static var unset:Int;

    public static function next():Int return ++last;

    public static function set(n:Int):Bool {
        var was = unset;
        unset = n;
        return was == n;
    }
}

class CountersInStatics {
    static var count = 0;
    static var hits:Null<Int> = 0;
    static var seed = -7;

    static function random(limit:Int):Int {
        seed = (seed * 1103515 + 12345) & 0x7FFFFFFF;
        return seed % limit;
    }

    static function main() {
        for (i in 0...20000) count += i % 3;
        Sys.println(count);
        Sys.println(Ids.next() + Ids.next());
        Ids.last = 3;
        Sys.println(Ids.last);
        Ids.set(4);
        Sys.println(Ids.set(4));
        hits = null;
        Sys.println(hits == null);
        Sys.println(random(10) + random(10) < 20);
        Sys.println(seed > 0);
    }
}
