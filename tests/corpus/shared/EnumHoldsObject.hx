/** Values of an enum hold objects that change. **/
class Box {
	public var weight:Int;

	public function new(weight:Int) {
		this.weight = weight;
	}
}

enum Slot {
	Empty;
	Filled(box:Box);
}

class EnumHoldsObject {
	static function total(slots:Array<Slot>):Int {
		var sum = 0;
		for (slot in slots) {
			switch slot {
				case Empty:
				case Filled(box):
					sum += box.weight;
			}
		}
		return sum;
	}

	static function main() {
		var box = new Box(4);
		var slots = [Filled(box), Empty, Filled(new Box(1))];
		box.weight = 10;
		Sys.println(total(slots));
		switch slots[2] {
			case Filled(other):
				other.weight += 5;
			case Empty:
		}
		Sys.println(total(slots));
		slots[1] = Filled(box);
		box.weight = 1;
		Sys.println(total(slots));
	}
}
