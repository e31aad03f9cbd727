// The arms of a decision act, the receiver changed in its condition is read afterwards.
class Gauge {
	public var reads = 0;

	public function new() {}

	public function read():Int {
		reads++;
		return "".indexOf("1", 3);
	}
}

class ArmsThatAct {
	static var rows:Array<Array<Int>> = [[1], [2, 3]];

	static function given(n:Int):Int
		return n;

	static function repeated(times:Int, act:() -> Void):Int {
		for (_ in 0...times)
			act();
		return times;
	}

	static function main() {
		var turns = given(6);
		var gauge = new Gauge();
		if (given(0) >= gauge.read()) {
			Sys.println("low");
			if (rows.length > 1)
				rows[1].push(turns % 4);
		} else {
			repeated(3, () -> turns++);
		}
		Sys.println(turns + gauge.reads);
		Sys.println(rows);
		var box = {inner: {codes: [""], at: 0}};
		if (box.inner.codes.length < 5)
			box.inner.codes.push(StringTools.urlEncode("a b" + box.inner.at));
		Sys.println(box.inner.codes);
	}
}
