using StringTools;

enum Cell {
	Empty;
	Value(v:Float);
	Text(s:String);
	Formula(src:String);
}

class Sheet {
	var cells = new Map<String, Cell>();
	var visiting:Array<String> = [];

	public function new() {}

	public function set(addr:String, raw:String):Sheet {
		raw = raw.trim();
		cells[addr] = if (raw == "") Empty else if (raw.charAt(0) == "=") Formula(raw.substr(1)) else {
			var f = Std.parseFloat(raw);
			Math.isNaN(f) ? Text(raw) : Value(f);
		}
		return this;
	}

	public function value(addr:String):Float {
		if (visiting.indexOf(addr) >= 0) throw "cycle: " + visiting.concat([addr]).join("->");
		visiting.push(addr);
		var result = switch (cells[addr]) {
			case null, Empty: 0.0;
			case Value(v): v;
			case Text(s): throw '#VALUE $s';
			case Formula(src): formula(src);
		}
		visiting.pop();
		return result;
	}

	function formula(src:String):Float {
		var fn = ~/^(SUM|MAX|AVG)\(([A-Z])(\d+):([A-Z])(\d+)\)$/;
		if (fn.match(src)) {
			var vals = [];
			for (col in fn.matched(2).charCodeAt(0)...fn.matched(4).charCodeAt(0) + 1)
				for (row in Std.parseInt(fn.matched(3))...Std.parseInt(fn.matched(5)) + 1)
					vals.push(value(String.fromCharCode(col) + row));
			return switch fn.matched(1) {
				case "SUM": sum(vals);
				case "MAX":
					var m = vals[0];
					for (v in vals) m = Math.max(m, v);
					m;
				default: vals.length == 0 ? 0 : sum(vals) / vals.length;
			}
		}
		var total = 0.0;
		for (part in src.split("+")) {
			var product = 1.0;
			for (f in part.split("*")) {
				f = f.trim();
				product *= ~/^[A-Z]\d+$/.match(f) ? value(f) : Std.parseFloat(f);
			}
			total += product;
		}
		return total;
	}

	static function sum(vs:Array<Float>):Float {
		var s = 0.0;
		for (v in vs) s += v;
		return s;
	}

	public function show(addr:String):String {
		visiting = [];
		return addr + ": " + try {
			Std.string(value(addr));
		} catch (e:String) {
			e;
		}
	}
}

class Spread {
	static function main() {
		var s = new Sheet().set("A1", "3").set("A2", "4.5").set("A3", " =A1*A2 + 1 ").set("B1", "hello").set("B2", "=SUM(A1:A3)");
		s.set("C1", "=C2").set("C2", "=C3+1").set("C3", "=C1*2").set("B3", "=MAX(A1:A3)+0");
		s.set("D1", "=MAX(A1:A3)").set("D2", "=AVG(A1:A2)").set("D3", "=B1+1");
		for (a in ["A1", "A3", "B1", "B2", "C1", "D1", "D2", "D3", "Z9"]) Sys.println(s.show(a));
		s.set("A1", "");
		Sys.println(s.show("B2"));
	}
}
