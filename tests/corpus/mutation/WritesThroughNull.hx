class Item {
	public var name:String;
	public var count:Int = 0;

	public function new(name:String) {
		this.name = name;
	}
}

class WritesThroughNull {
	static function find(items:Array<Item>, name:String):Item {
		for (item in items) {
			if (item.name == name)
				return item;
		}
		return null;
	}

	static function nothing():Array<Int> {
		return null;
	}

	static function maybe(there:Bool):Array<Int> {
		return there ? [1] : null;
	}

	static function point(there:Bool):{x:Int} {
		return there ? {x: 1} : null;
	}

	static function tried(what:String, action:() -> Void):Void {
		try {
			action();
			trace('$what: done');
		} catch (e:Dynamic) {
			trace('$what: raised');
		}
	}

	static function main() {
		var items = [new Item("a")];
		tried("field of a new object", () -> new Item("b").name = "c");
		tried("field", () -> find(items, "z").name = "q");
		tried("field that is there", () -> find(items, "a").name = "q");
		tried("counter", () -> find(items, "z").count++);
		tried("push", () -> nothing().push(1));
		tried("sort", () -> nothing().sort((a, b) -> a - b));
		tried("structure", () -> point(false).x = 3);
		tried("structure that is there", () -> point(true).x = 3);
		try {
			var numbers = maybe(false);
			numbers.push(1);
			trace("push: done");
		} catch (e:Dynamic) {
			trace("push: raised");
		}
		try {
			var numbers = maybe(false);
			numbers.unshift(1);
			trace("unshift: done");
		} catch (e:Dynamic) {
			trace("unshift: raised");
		}
		try {
			var numbers = maybe(false);
			numbers.unshift(1);
			trace(numbers);
		} catch (e:Dynamic) {
			trace("unshift: raised");
		}
		try {
			var more = maybe(false);
			trace([1].concat(more));
		} catch (e:Dynamic) {
			trace("concat: raised");
		}
		try {
			var at = point(false);
			at.x += 3;
			trace("added: done");
		} catch (e:Dynamic) {
			trace("added: raised");
		}
		try {
			var ages:Map<String, Int> = null;
			ages["ann"] = 1;
			trace("set: done");
		} catch (e:Dynamic) {
			trace("set: raised");
		}
		try {
			var numbers:Array<Int> = null;
			numbers[0] = 1;
			trace("index: done");
		} catch (e:Dynamic) {
			trace("index: raised");
		}
		try {
			var numbers:Array<Int> = null;
			numbers.push(2);
			trace("literal null: done");
		} catch (e:Dynamic) {
			trace("literal null: raised");
		}
		try {
			var text:String = null;
			var length = text.length;
			trace("length: done");
		} catch (e:Dynamic) {
			trace("length: raised");
		}
		try {
			var name = find(items, "z").name;
			trace("read: done");
		} catch (e:Dynamic) {
			trace("read: raised");
		}
	}
}
