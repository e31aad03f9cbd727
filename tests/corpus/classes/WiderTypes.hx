/** What Haxe lets pass: a function behind an abstract, a narrower field, constraints by the type's
	own parameters. **/
@:callable
abstract Measure(String->Int) from String->Int {
	public inline function new(function_:String->Int) {
		this = function_;
	}
}

class Animal {
	public function new() {}

	public function sound():String {
		return "...";
	}
}

class Cow extends Animal {
	override function sound():String {
		return "moo";
	}
}

interface Keeper {
	var pet(default, never):Animal;
	final guest:Animal;
	function buy():Animal;
}

class Farmer implements Keeper {
	public var pet(default, never):Cow = new Cow();
	public final guest:Cow = new Cow();

	public function new() {}

	public function buy():Cow {
		return pet;
	}
}

class Stable<T> {
	public final all:Array<T> = [];

	public function new() {}

	public function add<S:T>(one:S):Void {
		all.push(one);
	}

	public function addAll<A:Iterable<T>>(some:A):Void {
		for (one in some) all.push(one);
	}
}

class WiderTypes {
	static function main() {
		var measure:Measure = text -> text.length;
		trace(measure("four"), new Measure(_ -> 2)("x"));
		var stable = new Stable<Animal>();
		stable.add(new Cow());
		stable.addAll([new Cow(), new Cow()]);
		for (one in stable.all) trace(one.sound());
		var keeper:Keeper = new Farmer();
		trace(keeper.pet.sound(), keeper.guest.sound(), keeper.buy().sound());
		var mixed:haxe.ds.StringMap<Dynamic> = ["a" => 1, "b" => "x"];
		trace(mixed.get("a"), mixed.get("b"));
	}
}
