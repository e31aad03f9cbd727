abstract Ordered(Array<Int>) {
    public inline function new() {
        this = [];
    }

    public var size(get, never):Int;

    inline function get_size():Int {
        return this.length;
    }

    public function add(n:Int):Void {
        var at = 0;
        while (at < this.length && this[at] < n) at++;
        this.insert(at, n);
    }

    public function iterator():Iterator<Int> {
        return this.iterator();
    }

    @:op(A << B) public function shift(n:Int):Ordered {
        add(n);
        return cast this;
    }

    @:to public function toArray():Array<Int> {
        return this.copy();
    }
}

class AbstractCollections {
    static function sum(all:Array<Int>):Int {
        var total = 0;
        for (n in all) total += n;
        return total;
    }

    static function main() {
        var o = new Ordered();
        o.add(5);
        o.add(1);
        o.add(3);
        for (n in o) Sys.println(n);
        Sys.println(o.size);
        Sys.println(sum(o));
    }
}
