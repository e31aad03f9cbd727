/** A doubly linked list with removal in the middle. **/
class Link<T> {
	public var value:T;
	public var before:Link<T>;
	public var after:Link<T>;

	public function new(value:T) {
		this.value = value;
	}
}

class Chain<T> {
	public var first:Link<T>;
	public var last:Link<T>;

	public function new() {}

	public function append(value:T):Link<T> {
		var link = new Link(value);
		if (last == null) {
			first = last = link;
		} else {
			link.before = last;
			last.after = link;
			last = link;
		}
		return link;
	}

	public function remove(link:Link<T>) {
		if (link.before == null)
			first = link.after;
		else
			link.before.after = link.after;
		if (link.after == null)
			last = link.before;
		else
			link.after.before = link.before;
		link.before = null;
		link.after = null;
	}

	public function forward():String {
		var parts = [];
		var link = first;
		while (link != null) {
			parts.push(Std.string(link.value));
			link = link.after;
		}
		return parts.join(" ");
	}

	public function backward():String {
		var parts = [];
		var link = last;
		while (link != null) {
			parts.push(Std.string(link.value));
			link = link.before;
		}
		return parts.join(" ");
	}
}

class DoublyLinked {
	static function main() {
		var chain = new Chain<Int>();
		var links = [for (i in 1...6) chain.append(i * 10)];
		Sys.println(chain.forward());
		Sys.println(chain.backward());
		chain.remove(links[2]);
		chain.remove(links[0]);
		Sys.println(chain.forward());
		chain.remove(links[4]);
		Sys.println(chain.backward());
		links[1].value = 7;
		Sys.println(chain.forward());
		chain.remove(links[1]);
		chain.remove(links[3]);
		Sys.println(chain.first == null && chain.last == null);
	}
}
