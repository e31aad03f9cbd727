typedef P = {name:String, ?nick:String};
class NullsHandedOn {
	static function hi(s:String) return "hi " + s;
	static function hey(s:String) return 'hey $s!';
	static function opt(?s:String) return 'opt $s' + s;
	static function main() {
		trace(hi(null), hey(null), opt());
		var p:P = {name: null}; trace("n " + p.name + '|${p.nick}');
		var q:P = {name: "x"}; trace("n " + q.name + "|" + q.nick);
		var xs:Array<String> = ["a", null, "b"]; for (x in xs) trace("e " + x);
		trace(xs.map(x -> "<" + x + ">"), xs.join("-"));
		var ns = [1, 2]; ns[4] = 5; trace(ns); for (n in ns) trace("n" + n + ' $n');
		ns.resize(6); trace('${ns[5]}', ns);
		var s:String = null; if (ns.length > 2) s = null; trace("s" + s);
		var d:Map<String, String> = ["a" => null]; trace("v" + d["a"] + d.get("zz"));
		var t:Null<Int> = null; trace("t" + t, '$t');
		var names = [for (i in 0...3) i == 1 ? null : 'n$i']; for (n in names) trace("x" + n);
	}
}
