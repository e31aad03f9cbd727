class UnderscoredNames {
	static var _2 = 5;
	static function _3(_4:Int) return _4 + _2;
	static function main() {
		var _1 = 4;
		Sys.println(_1 + _2);
		Sys.println(_3(_1));
		var o = {_7: 1};
		Sys.println(o._7);
		Sys.println(switch ("foo") { case var _1: _1; });
		for (_0 in 0...2) Sys.println(_0);
		var __ = 3;
		Sys.println(__);
		var _9a = 3;
		Sys.println(_9a);
	}
}
