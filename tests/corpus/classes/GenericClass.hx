class Stack<T> {
    var items:Array<T> = [];

    public function new() {}

    public function push(item:T):Void {
        items.push(item);
    }

    public function pop():Null<T> {
        return items.pop();
    }

    public function isEmpty():Bool {
        return items.length == 0;
    }

    public function map<R>(f:T->R):Stack<R> {
        var result = new Stack<R>();
        for (item in items) result.push(f(item));
        return result;
    }
}

class GenericClass {
    static function main() {
        var s = new Stack<Int>();
        s.push(1);
        s.push(2);
        s.push(3);
        var t = s.map(n -> "n" + n);
        Sys.println(s.pop());
        while (!t.isEmpty()) Sys.println(t.pop());
        Sys.println(s.isEmpty());
        Sys.println(s.pop() + s.pop());
        Sys.println(s.isEmpty());
    }
}
