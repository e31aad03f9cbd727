class QNode<T> {
	public var data:T;
	public var next:QNode<T>;

	public function new(data:T) this.data = data;
}

class LinkedQueue<T> {
	var head:QNode<T>;
	var tail:QNode<T>;

	public var length(default, null) = 0;

	public function new() {}

	public function enqueue(v:T):Void {
		var n = new QNode(v);
		if (tail == null) {
			head = tail = n;
		} else {
			tail.next = n;
			tail = n;
		}
		length++;
	}

	public function dequeue():Null<T> {
		if (head == null) return null;
		var v = head.data;
		head = head.next;
		if (head == null) tail = null;
		length--;
		return v;
	}

	public function toArray():Array<T> {
		var out = [];
		var n = head;
		while (n != null) {
			out.push(n.data);
			n = n.next;
		}
		return out;
	}

	public function reverse():Void {
		var prev:QNode<T> = null;
		var cur = head;
		tail = head;
		while (cur != null) {
			var nx = cur.next;
			cur.next = prev;
			prev = cur;
			cur = nx;
		}
		head = prev;
	}

	public function removeIf(f:T->Bool):Int {
		var removed = 0;
		while (head != null && f(head.data)) {
			head = head.next;
			removed++;
		}
		var n = head;
		while (n != null && n.next != null) {
			if (f(n.next.data)) {
				n.next = n.next.next;
				removed++;
			} else n = n.next;
		}
		tail = n;
		length -= removed;
		return removed;
	}
}

class RingBuffer {
	final buf:Array<Int>;
	var start = 0;
	var count = 0;

	public function new(size:Int) {
		buf = [for (_ in 0...size) 0];
	}

	public function write(v:Int):Bool {
		var overwritten = count == buf.length;
		buf[(start + count) % buf.length] = v;
		if (overwritten) start = (start + 1) % buf.length;
		else count++;
		return overwritten;
	}

	public function contents():Array<Int> {
		return [for (i in 0...count) buf[(start + i) % buf.length]];
	}
}

class Deque2 {
	final front:Array<Int> = [];
	final back:Array<Int> = [];

	public function new() {}

	public function pushFront(v:Int) front.push(v);

	public function pushBack(v:Int) back.push(v);

	public function popFront():Null<Int> {
		if (front.length == 0) {
			while (back.length > 0) front.push(back.pop());
		}
		return front.pop();
	}
}

class Queues {
	static function josephus(n:Int, k:Int):Int {
		var q = new LinkedQueue<Int>();
		for (i in 1...n + 1) q.enqueue(i);
		while (q.length > 1) {
			for (_ in 0...k - 1) q.enqueue(q.dequeue());
			q.dequeue();
		}
		return q.dequeue();
	}

	static function main() {
		var q = new LinkedQueue<String>();
		trace(q.dequeue());
		for (s in ["a", "b", "c", "d"]) q.enqueue(s);
		trace(q.dequeue(), q.length, q.toArray());
		q.reverse();
		trace(q.toArray());
		q.enqueue("z");
		trace(q.toArray());
		trace(q.removeIf(s -> s < "d"), q.toArray(), q.length);
		q.enqueue("y");
		trace(q.toArray());
		trace(josephus(7, 3));
		var r = new RingBuffer(3);
		trace([for (i in 1...6) r.write(i)]);
		trace(r.contents());
		var d = new Deque2();
		d.pushBack(1);
		d.pushBack(2);
		d.pushFront(0);
		trace(d.popFront(), d.popFront(), d.popFront(), d.popFront());
	}
}
