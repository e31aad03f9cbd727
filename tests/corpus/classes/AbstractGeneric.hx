abstract Box<T>(Array<T>) {
    public function new(item:T) {
        this = [item];
    }

    public function get():T {
        return this[0];
    }

    public function map<R>(f:T->R):Box<R> {
        return new Box(f(this[0]));
    }

    @:to function toArray():Array<T> {
        return this.copy();
    }
}

class AbstractGeneric {
    static function main() {
        var box = new Box(4);
        Sys.println(box.get());
        Sys.println(box.map(n -> "n" + n).get());
        var all:Array<Int> = box;
        all.push(5);
        Sys.println(all.length);
    }
}
