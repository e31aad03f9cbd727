/** Two iterators over one list, and the list changed between. **/
class Numbers {
	public var items:Array<Int>;

	public function new(items:Array<Int>) {
		this.items = items;
	}

	public function cursor():Cursor {
		return new Cursor(this);
	}
}

class Cursor {
	final numbers:Numbers;
	var at = 0;

	public function new(numbers:Numbers) {
		this.numbers = numbers;
	}

	public function hasNext()
		return at < numbers.items.length;

	public function next()
		return numbers.items[at++];
}

class IteratorOverOwn {
	static function main() {
		var numbers = new Numbers([1, 2, 3]);
		var a = numbers.cursor();
		var b = numbers.cursor();
		Sys.println(a.next() + a.next());
		Sys.println(b.next());
		numbers.items.push(4);
		var sum = 0;
		while (a.hasNext())
			sum += a.next();
		Sys.println(sum);
		var rest = [for (n in b) n];
		Sys.println(rest.join(" "));
		Sys.println(a.hasNext() + " " + b.hasNext());
	}
}
