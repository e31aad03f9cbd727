/** Singly linked nodes: a queue, a stack, reversal in place. **/
class Node<T> {
	public var value:T;
	public var next:Null<Node<T>>;

	public function new(value:T, ?next:Node<T>) {
		this.value = value;
		this.next = next;
	}
}

class Queue<T> {
	var head:Node<T>;
	var tail:Node<T>;

	public var length(default, null):Int = 0;

	public function new() {}

	public function push(value:T) {
		var node = new Node(value);
		if (tail == null) {
			head = node;
		} else {
			tail.next = node;
		}
		tail = node;
		length++;
	}

	public function pop():Null<T> {
		if (head == null)
			return null;
		var value = head.value;
		head = head.next;
		if (head == null)
			tail = null;
		length--;
		return value;
	}

	public function reverse() {
		var previous:Node<T> = null;
		var current = head;
		tail = head;
		while (current != null) {
			var next = current.next;
			current.next = previous;
			previous = current;
			current = next;
		}
		head = previous;
	}

	public function toArray():Array<T> {
		var result = [];
		var node = head;
		while (node != null) {
			result.push(node.value);
			node = node.next;
		}
		return result;
	}
}

class LinkedListQueue {
	static function main() {
		var queue = new Queue<Int>();
		for (i in 1...6)
			queue.push(i * i);
		Sys.println(queue.toArray());
		Sys.println(queue.pop() + " " + queue.pop());
		Sys.println(queue.length);
		queue.reverse();
		Sys.println(queue.toArray());
		queue.push(100);
		Sys.println(queue.toArray());
		while (queue.length > 0)
			queue.pop();
		Sys.println(queue.pop());
		queue.push(7);
		Sys.println(queue.toArray());

		var words = new Queue<String>();
		for (w in "the quick brown fox".split(" "))
			words.push(w);
		words.reverse();
		Sys.println(words.toArray().join(" "));
	}
}
