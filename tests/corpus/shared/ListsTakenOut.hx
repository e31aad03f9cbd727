class Batch {
    var pending:Array<Int> = [];
    public var other:Batch;
    public function new() {}
    public function process(a:Int):Null<Array<Int>> {
        pending.push(a);
        if (pending.length < 2) return null;
        var full = pending;
        pending = [];
        return full;
    }
    public function drain():Array<Int> {
        var full = pending;
        pending = [];
        return full;
    }
}
class ListsTakenOut {
    static function main() {
        var b = new Batch();
        b.other = b;
        for (i in 0...5) {
            var full = b.process(i);
            if (full != null) {
                full.push(99);
                Sys.println(full.join("+"));
            }
        }
        var rest = b.other.drain();
        rest.push(5);
        Sys.println(rest.length + " " + b.drain().length);
    }
}
