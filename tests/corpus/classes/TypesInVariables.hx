/** A variable that a type is given to has the type's static members. **/
class Scale {
	public static final unit = "kg";

	public static function of(weight:Float):String {
		return weight + unit;
	}
}

class TypesInVariables {
	static function main() {
		var math = Math;
		trace(math.abs(-3), math.floor(math.PI));
		trace(math.isNaN(math.sqrt(-1)));
		final scale = Scale;
		trace(scale.of(2.5) + " in " + scale.unit);
		trace([2.0, 3.5].map(scale.of));
	}
}
