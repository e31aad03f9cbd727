class Node<T> {
  public var value:T;
  public var next:Node<T>;
  public var prev:Node<T>;

  public function new(v) value = v;
}

class Deque<T> {
  var head:Node<T>;
  var tail:Node<T>;
  public var length(default, null) = 0;

  public function new() {
  }

  public function push(v:T) {
    var n = new Node(v);
    if (tail == null) head = tail = n;
    else {
      tail.next = n;
      n.prev = tail;
      tail = n;
    }
    length++;
  }

  public function unshift(v:T) {
    var n = new Node(v);
    if (head == null) head = tail = n;
    else {
      head.prev = n;
      n.next = head;
      head = n;
    }
    length++;
  }

  public function pop():Null<T> {
    if (tail == null) return null;
    var v = tail.value;
    tail = tail.prev;
    if (tail == null) head = null else tail.next = null;
    length--;
    return v;
  }

  public function reverse() {
    var n = head;
    while (n != null) {
      var t = n.next;
      n.next = n.prev;
      n.prev = t;
      n = t;
    }
    var h = head;
    head = tail;
    tail = h;
  }

  public function iterator() {
    var n = head;
    return {hasNext: () -> n != null, next: () -> {
      var v = n.value;
      n = n.next;
      v;
    }
    };
  }

  public function remove(f:T->Bool) {
    var n = head;
    var removed = 0;
    while (n != null) {
      if (f(n.value)) {
        if (n.prev != null) n.prev.next = n.next else head = n.next;
        if (n.next != null) n.next.prev = n.prev else tail = n.prev;
        length--;
        removed++;
      }
      n = n.next;
    }
    return removed;
  }
}

class LRU {
  var cap:Int;
  var order:Array<String> = [];
  var data = new Map<String, Int>();
  public var hits = 0;

  public function new(cap) this.cap = cap;

  public function get(k:String):Null<Int> {
    if (!data.exists(k)) return null;
    hits++;
    order.remove(k);
    order.push(k);
    return data[k];
  }

  public function put(k:String, v:Int) {
    if (data.exists(k)) order.remove(k) else if (order.length >= cap) {
      var old = order.shift();
      data.remove(old);
    }
    order.push(k);
    data[k] = v;
  }

  public function toString() return order.join(">");
}

class Linked {
  static function main() {
    var d = new Deque<Int>();
    for (i in 1...6) if (i % 2 == 0) d.unshift(i) else d.push(i);
    Sys.println([for (x in d) x]);
    d.reverse();
    Sys.println([for (x in d) x]);
    Sys.println(d.pop());
    Sys.println(d.remove(x -> x > 2));
    Sys.println([for (x in d) x] + " " + d.length);
    while (d.length > 0) d.pop();
    Sys.println(d.pop() == null);
    var c = new LRU(2);
    c.put("a", 1);
    c.put("b", 2);
    c.get("a");
    c.put("c", 3);
    Sys.println(c);
    Sys.println(c.get("b") == null);
    Sys.println(c.get("a") + c.hits);
    c.put("a", 9);
    Sys.println('$c ${c.get("a")}');
  }
}
