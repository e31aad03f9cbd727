class Cell {
	public var value:Int;
	public var next:Null<Cell>;

	public function new(value:Int)
		this.value = value;
}

class Chain {
	var first:Null<Cell>;
	var last:Null<Cell>;

	public var length = 0;

	public function new() {}

	public function add(value:Int) {
		var cell = new Cell(value);
		if (last == null)
			first = cell;
		else
			last.next = cell;
		last = cell;
		length++;
	}

	public function each(f:Int->Void) {
		var at = first;
		while (at != null) {
			f(at.value);
			at = at.next;
		}
	}

	public function double() {
		var at = first;
		while (at != null) {
			at.value *= 2;
			at = at.next;
		}
	}
}

/** A list of cells with a pointer to its end. **/
class LinkedList {
	static function main() {
		var chain = new Chain();
		for (i in 1...5)
			chain.add(i);
		chain.double();
		var sum = 0;
		chain.each(value -> sum += value);
		Sys.println(sum);
		Sys.println(chain.length);
	}
}
