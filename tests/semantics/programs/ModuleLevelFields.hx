final LIMIT = 3;
var counter = 0;

inline function twice(n:Int):Int
	return n * 2;

function describe<T>(value:T, ?prefix:String):String
	return (prefix == null ? "" : prefix) + value;

private function hidden():Float
	return 1.5;

class ModuleLevelFields {
	static function main() {
		counter += twice(LIMIT);
		trace(describe(counter), describe("x", "-").length, hidden() * 2);
	}
}
