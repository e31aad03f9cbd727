interface Able {}

class Thing implements Able {
	public function new() {}
}

enum Choice {
	One;
	Two(n:Int);
}

typedef Node<T> = {value:T, children:Array<Node<T>>};

class BranchesOfOpenTypes {
	static function orElse<T>(f:() -> T, fallback:T):T {
		try
			return f()
		catch (e)
			return fallback;
	}

	static function depth<T>(node:Node<T>):Int
		return 1 + node.children.length;

	static function main() {
		var made = (choice:Choice) -> switch (choice) {
			case One: (new Thing() : Able);
			case Two(n): switch (n) {
					case 0: new Thing();
					case _: new Thing();
				}
		};
		var chosen = (flag:Bool) -> flag ? (new Thing() : Able) : (flag ? new Thing() : new Thing());
		trace(made(One), chosen(true));
		trace(orElse(() -> throw "none", 1) + 1);
		trace(orElse(() -> {
			throw "none";
		}, "a").length);
		trace(2 != -(Math.random() > 1 ? 1e3 : 0.5));
		trace(depth({value: 0.5, children: [{value: 3, children: []}]}));
	}
}
