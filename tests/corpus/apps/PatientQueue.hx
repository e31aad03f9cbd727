class Heap<T> {
	var items:Array<T> = [];
	var less:T->T->Bool;

	public function new(less:T->T->Bool)
		this.less = less;

	public var length(get, never):Int;

	function get_length()
		return items.length;

	function swap(i:Int, j:Int) {
		var t = items[i];
		items[i] = items[j];
		items[j] = t;
	}

	public function push(item:T) {
		items.push(item);
		var i = items.length - 1;
		while (i > 0) {
			var p = (i - 1) >> 1;
			if (!less(items[i], items[p]))
				break;
			swap(i, p);
			i = p;
		}
	}

	public function pop():Null<T> {
		if (items.length == 0)
			return null;
		swap(0, items.length - 1);
		var top = items.pop();
		var i = 0;
		while (true) {
			var l = 2 * i + 1;
			var r = l + 1;
			var m = i;
			if (l < items.length && less(items[l], items[m]))
				m = l;
			if (r < items.length && less(items[r], items[m]))
				m = r;
			if (m == i)
				break;
			swap(i, m);
			i = m;
		}
		return top;
	}
}

typedef Patient = {name:String, urgency:Int, arrived:Int, ?treated:Int};

class PatientQueue {
	static function main() {
		var heap = new Heap<Patient>((a, b) -> a.urgency > b.urgency || (a.urgency == b.urgency && a.arrived < b.arrived));
		var all:Array<Patient> = [];
		var time = 0;
		function arrive(name:String, urgency:Int) {
			var p:Patient = {name: name, urgency: urgency, arrived: time++};
			heap.push(p);
			all.push(p);
		}
		arrive("Ann", 2);
		arrive("Bob", 5);
		arrive("Cy", 2);
		heap.pop().treated = time;
		arrive("Dee", 9);
		arrive("Eve", 5);
		while (heap.length > 0) {
			time += 2;
			var p = heap.pop();
			p.treated = time;
		}
		for (p in all)
			Sys.println(p.name + " waited " + (p.treated - p.arrived));
	}
}
