class Base {
	public function new() {}
}

class Derived extends Base {
	public var extra = 1;
}

class CastsAndChecks {
	static function extra(base:Base):Int {
		if (base is Derived)
			return cast(base, Derived).extra;
		if (Std.isOfType(base, Derived)) {
			var d:Derived = cast base;
			return d.extra;
		}
		return 0;
	}

	static function main() {
		var value:Dynamic = "text";
		var text = cast(value, String);
		var n:Int = cast 3.0;
		var checked = (4 : Float);
		var casted = (cast value : String).length;
		trace(extra(new Derived()) + n, text.length, checked / 2, casted, !(value is Int));
		var all:Array<Base> = cast [new Derived(), new Derived()];
		trace(all.length);
		trace(Std.downcast(all[0], Derived).extra);
	}
}
