/** Elsewhere known lists that function values change later. **/
class CapturedAlias {
	static function adder(xs:Array<Int>):Int->Void
		return x -> xs.push(x); // expect: HX4

	static function main() {
		var list = [1];
		var add = adder(list);
		add(2);
		Sys.println(list);
	}
}
