/** Iterators of the project's own, given to functions, gone through by hand. **/
class ViCount {
    var at:Int;
    var last:Int;

    public function new(first:Int, last:Int) {
        at = first;
        this.last = last;
    }

    public function hasNext():Bool return at < last;

    public function next():Int return at++;
}

class ViShelf {
    var books:Array<String>;

    public function new(books:Array<String>) this.books = books;

    public function iterator():Iterator<String> return books.iterator();
}

class ValIterators {
    static function total(it:Iterator<Int>):Int {
        var t = 0;
        for (x in it) t += x;
        return t;
    }

    static function join(all:Iterable<String>):String {
        return [for (x in all) x].join("+");
    }

    static function main() {
        for (x in new ViCount(1, 4)) Sys.print(x + " ");
        Sys.println("");
        Sys.println([for (x in new ViCount(0, 3)) x * x]);
        Sys.println(join(["a", "b"]));
        Sys.println(total([1, 2, 3].iterator()));
        Sys.println(total(0...4));
        for (b in new ViShelf(["x", "y"])) Sys.println(b);
        for (i => v in ["p", "q"]) Sys.println(i + v);
        var it = ["m", "n"].iterator();
        while (it.hasNext()) Sys.println(it.next());
        Sys.println([for (i in 0...10) if (i % 3 == 0) i]);
        var keys = ["z" => 1].keys();
        Sys.println(keys.next());
    }
}
