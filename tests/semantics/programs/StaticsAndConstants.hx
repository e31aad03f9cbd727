class Registry {
	public static var instances(default, null):Array<Registry> = [];
	public static inline var MAX:Int = 4;
	public static final NAMES = ["a" => 1, "b" => 2];
	static var next = 0;

	public final id:Int;

	public function new() {
		id = next++;
		instances.push(this);
	}

	public static function get(id:Int):Null<Registry>
		return Lambda.find(instances, r -> r.id == id);
}

class Sub extends Registry {
	public static function make():Sub
		return new Sub();

	public function sibling():Registry
		return Registry.instances[id + 1];
}

class StaticsAndConstants {
	static final START:Float = 1;
	static var table:Array<{name:String, f:Int->Int}> = [{name: "inc", f: n -> n + 1}];

	static function main() {
		var sub = Sub.make();
		trace(Registry.MAX - 1, Registry.NAMES["a"] + sub.id, Registry.get(0).id, START / 2, table[0].f(1));
		trace(sub.sibling() == null, Registry.instances.length);
	}
}
