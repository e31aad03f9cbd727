class ElementsOfResult {
	static function lists():Array<Array<Int>> return [[1], [2]];
	static function perms(xs:Array<Int>):Array<Array<Int>> { if (xs.length <= 1) return [xs.copy()]; var out = []; for (i in 0...xs.length) { var rest = xs.copy(); var x = rest.splice(i, 1)[0]; for (p in perms(rest)) { p.unshift(x); out.push(p); } } return out; }
	static function main() {
		var out = []; for (p in lists()) { p.push(5); out.push(p); } trace(out);
		trace(perms([1, 2, 3]));
	}
}
