class Scope {
	public var vars:Map<String, Int>;
	public final parent:Null<Scope>;

	public function new(vars:Map<String, Int>, ?parent:Scope) {
		this.vars = vars;
		this.parent = parent;
	}

	public function child():Scope {
		return new Scope(vars, this); // expect: HX4
	}

	public function copied():Scope {
		return new Scope(vars.copy(), this);
	}

	public function set(name:String, value:Int):Void {
		vars.set(name, value);
	}

	/** What is given away is not held any more. */
	public function taken():Map<String, Int> {
		var found = vars;
		vars = new Map();
		return found;
	}
}

class Buffers {
	var front = [1];
	var back:Array<Int> = [];
	final frozen:Array<Int>;
	var shown:Array<Int> = [];

	public function new(frozen:Array<Int>) {
		this.frozen = frozen;
	}

	public function swap():Void {
		var before = front;
		front = back;
		back = before;
	}

	public function add(n:Int):Void {
		front.push(n);
	}

	/** Nobody changes what is in either. */
	public function show():Void {
		shown = frozen;
	}

	public function text():String {
		return '$front $back $shown';
	}
}

class ListsOfTwoFields {
	static function main() {
		var scope = new Scope(new Map());
		scope.child().set("x", 1);
		scope.copied().set("y", 2);
		Sys.println(scope.vars.exists("y"));
		Sys.println(Lambda.count(scope.taken()) >= 0);
		Sys.println(Lambda.count(scope.vars));
		var buffers = new Buffers([7]);
		buffers.add(2);
		buffers.swap();
		buffers.add(3);
		buffers.show();
		Sys.println(buffers.text());
	}
}
