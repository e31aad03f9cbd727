class Line<T> {
    var front:Array<T> = [];
    var back:Array<T> = [];

    public function new() {}

    public function put(item:T):Void {
        back.push(item);
    }

    public function take():Null<T> {
        if (front.length == 0) {
            front = back;
            front.reverse();
            back = [];
        }
        return front.pop();
    }

    public function size():Int {
        return front.length + back.length;
    }
}

class QueueMain {
    static function main() {
        var q = new Line<String>();
        q.put("a");
        q.put("b");
        Sys.println(q.take());
        q.put("c");
        Sys.println(q.take() + q.take());
        Sys.println(q.size());
        Sys.println(q.take() == null);
    }
}
