using StringTools; using Lambda;
typedef Row = {name:String, dept:String, salary:Float, ?since:Int};
class CsvReport {
	static final DATA = "name,dept,salary,since\nAnn,IT,5200.50,2015\nBob,HR,3100,\n\"Smith, Jo\",IT,4800,2020\nEve,Ops,abc,2011\nTed,HR,2900.25,2019\n";
	static function parseLine(line:String):Array<String> {
		var cells = [], cell = new StringBuf(), quoted = false, i = 0;
		while (i < line.length) {
			var c = line.charAt(i++);
			switch c {
				case '"': if (quoted && line.charAt(i) == '"') { cell.add('"'); i++; } else quoted = !quoted;
				case "," if (!quoted): cells.push(cell.toString()); cell = new StringBuf();
				case _: cell.add(c);
			}
		}
		cells.push(cell.toString());
		return cells;
	}
	static function parse(text:String):{rows:Array<Row>, errors:Array<String>} {
		var rows:Array<Row> = [], errors = [];
		var lines = text.split("\n").filter(l -> l.trim() != "");
		var header = parseLine(lines.shift());
		for (n => line in lines) {
			var cells = parseLine(line);
			var record = [for (i in 0...header.length) header[i] => cells[i]];
			var salary = Std.parseFloat(record["salary"]);
			if (Math.isNaN(salary)) { errors.push('line ${n + 2}: bad salary "${record["salary"]}"'); continue; }
			var row:Row = {name: record["name"], dept: record["dept"], salary: salary};
			var since = Std.parseInt(record["since"]);
			if (since != null) row.since = since;
			rows.push(row);
		}
		return {rows: rows, errors: errors};
	}
	static function pad(s:String, n:Int) return s.length >= n ? s.substr(0, n) : s.rpad(" ", n);
	static function fixed(x:Float, digits = 2):String { var f = Math.pow(10, digits); var n = Math.round(x * f); var s = Std.string(Math.abs(n)); while (s.length <= digits) s = "0" + s; return (n < 0 ? "-" : "") + s.substr(0, s.length - digits) + "." + s.substr(-digits); }
	static function main() {
		var r = parse(DATA);
		for (e in r.errors) trace(e);
		var groups = new Map<String, Array<Row>>();
		for (row in r.rows) { if (!groups.exists(row.dept)) groups[row.dept] = []; groups[row.dept].push(row); }
		var names = [for (k in groups.keys()) k]; names.sort(Reflect.compare);
		for (d in names) { var g = groups[d]; var total = g.fold((x, s) -> s + x.salary, 0.0); trace(pad(d, 5) + "|" + fixed(total).lpad(" ", 10) + "|" + g.map(x -> x.name).join(";")); }
		r.rows.sort((a, b) -> a.salary < b.salary ? 1 : -1);
		trace([for (x in r.rows) '${x.name}:${x.since}']);
		trace(r.rows.exists(x -> x.since == null), r.rows.find(x -> x.dept == "HR").name, r.rows.count(x -> x.salary > 3000), fixed(-3.14159), fixed(0.005, 1));
	}
}
