class Stack<T> {
    final items: Array<T> = [];
    public var size(get, never): Int;
    public function new(?initial: Iterable<T>) {
        if (initial != null) for (x in initial) push(x);
    }
    public function push(x: T): Stack<T> {
        items.push(x);
        return this;
    }
    public function pop(): Null<T> return items.pop();
    function get_size(): Int return items.length;
    public function map<U>(f: T -> U): Stack<U> {
        return new Stack(items.map(f));
    }
}

// broken: `f: T -> U` -> `f: T -> `
// broken: `(get, never)` -> `(get never)`
