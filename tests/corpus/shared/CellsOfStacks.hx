import haxe.ds.GenericStack;

class CellsOfStacks {
	static function sum(stack:GenericStack<Int>):Int {
		var total = 0;
		var cell = stack.head;
		while (cell != null) {
			total += cell.elt;
			cell = cell.next;
		}
		return total;
	}

	static function main() {
		var stack = new GenericStack<Int>();
		trace(stack.head == null, sum(stack));
		stack.add(1);
		stack.add(2);
		stack.add(3);
		trace(stack.head.elt, stack.head.next.elt, stack.head.next.next.next == null);
		trace(sum(stack), stack.pop(), sum(stack), stack.first());
		for (value in stack)
			trace(value);
	}
}
