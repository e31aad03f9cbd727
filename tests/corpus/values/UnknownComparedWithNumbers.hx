class UnknownComparedWithNumbers {
	static function isAdult(person:Dynamic):Bool {
		return person.age > 17;
	}

	static function atMost(value:Dynamic, limit:Int):Bool {
		return limit >= value;
	}

	static function above(value:Dynamic):Bool {
		if (value == null)
			return false;
		return value > 3;
	}

	static function main() {
		var none:Dynamic = null;
		trace(none > 1, none < 1, 1 < none, 1 > none, none >= 1, 1 <= none);
		trace(isAdult({age: 20}), isAdult({age: 3}), isAdult({name: "x"}));
		trace(atMost(2, 3), atMost(4, 3), above(null), above(5), above(2.5));
		var people:Array<Dynamic> = haxe.Json.parse('[{"age": 18}, {"age": null}, {}, {"age": 2}]');
		trace(people.filter(one -> one.age > 2).length, people.filter(one -> one.age <= 2).length);
	}
}
