typedef Table = Dynamic<Array<String>>;

class DynamicParameters {
	static function keys(value:Dynamic):Array<String>
		return Reflect.fields(value);

	static function sum(values:Dynamic<Int>):Int {
		var total = 0;
		for (key in Reflect.fields(values)) {
			var n:Int = Reflect.field(values, key);
			total += n;
		}
		return total;
	}

	static function main() {
		var table:Table = {a: ["x"], b: []};
		table.a.push("y");
		trace(keys(table).length + table.a[0].length, sum({x: 1, y: 2}));
		var parsed:{name:String, ages:Array<Int>} = haxe.Json.parse('{"name": "n", "ages": [1]}');
		trace(parsed.name.length + parsed.ages[0]);
	}
}
