enum Color {
	Red;
	Green;
}

class ComparisonsOfValues {
	static function main() {
		var a:Null<Int> = 1;
		var object = {x: 1};
		var other = object;
		var f = function() return 1;
		var color = Red;
		var d:Dynamic = 1;
		trace(a == 1, a != null, object == other, f == f, color == Green, d == "1", 1 == 1.0, "a" != null);
		trace("a" > "b", 1 < 2.5, d > 1, color != Red && a >= 1, true == false);
		trace([1] == [1], Type.enumEq(color, Red), null == object);
	}
}
