/** The values of branches that an abstract's conversions are applied to, and first values that are
	made in steps. **/
abstract Metres(Float) {
	public function new(value:Float) {
		this = value;
	}

	@:to public function toText():String {
		return this + " m";
	}

	@:from public static function ofInt(value:Int):Metres {
		return new Metres(value);
	}
}

enum Size {
	Small;
	Large(factor:Float);
}

class ConvertedBranches {
	static final DOC = "a table";
	static var TYPE = "cells";
	static final impl = 3;

	static var table:Array<Array<Int>> = {
		var rows = [[1]];
		rows[0][0] = 5;
		rows.push([7]);
		rows;
	};
	static var squares:Map<Int, Int> = {
		var found = new Map();
		for (i in 0...4) found[i] = i * i;
		found;
	};
	static final digits = {
		var text = "";
		for (i in 0...5) text += i;
		text;
	};

	static function text(size:Size):String {
		return switch (size) {
			case Small: new Metres(1.5);
			case Large(factor): new Metres(10 * factor);
		}
	}

	static function length(name:String):Metres {
		return switch (name) {
			case "short": 1;
			case "long": 30;
			default:
				var half = name.length;
				half * 2;
		}
	}

	static function main() {
		trace(text(Small), text(Large(2.5)));
		trace((length("short") : String), (length("long") : String), (length("other") : String));
		function chosen(far):String {
			return far ? new Metres(99) : new Metres(0.5);
		}
		trace(chosen(true), chosen(false));
		trace(DOC, TYPE, impl);
		table[1].push(8);
		trace(table, squares[3], digits);
	}
}
