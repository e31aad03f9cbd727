/** An iterator of the project's own where `Iterator<T>` is wanted. **/
class VoCount {
    var at = 0;

    public function new() {}

    public function hasNext():Bool return at < 3;

    public function next():Int return at++;
}

class ValOwnIteratorPassed {
    static function total(it:Iterator<Int>):Int {
        var t = 0;
        for (x in it) t += x;
        return t;
    }

    static function main() {
        Sys.println(total(new VoCount())); // expect: HX4
        var it:Iterator<Int> = new VoCount(); // expect: HX4
        while (it.hasNext()) Sys.println(it.next());
    }
}
