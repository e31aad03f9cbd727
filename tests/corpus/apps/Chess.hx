enum abstract Color(Int) {
	var White = 1;
	var Black = -1;

	@:op(-A) static function flip(c:Color):Color;
}

@:forward
abstract Board(Array<Array<Null<Piece>>>) {
	public function new() {
		this = [for (_ in 0...8) [for (_ in 0...8) null]];
	}

	public function put(p:Piece, at:String):Void {
		var s = Square.parse(at);
		this[s.rank][s.file] = p;
	}

	public inline function at(s:Square):Null<Piece> return this[s.rank][s.file];

	public function render():String {
		var lines = [];
		var r = 7;
		while (r >= 0) {
			lines.push(this[r].map(p -> p == null ? "." : p.letter()).join(""));
			r--;
		}
		return lines.join("\n");
	}
}

class Square {
	public final file:Int;
	public final rank:Int;

	public function new(file, rank) {
		this.file = file;
		this.rank = rank;
	}

	public static function parse(s:String):Square {
		if (s.length != 2) throw 'bad square "$s"';
		return new Square(s.charCodeAt(0) - "a".code, s.charCodeAt(1) - "1".code);
	}

	public function valid():Bool return file >= 0 && file < 8 && rank >= 0 && rank < 8;

	public function plus(df:Int, dr:Int):Square return new Square(file + df, rank + dr);

	public function toString() return String.fromCharCode("a".code + file) + (rank + 1);
}

class Piece {
	public final color:Color;

	public function new(color:Color) this.color = color;

	public function moves(b:Board, from:Square):Array<Square> throw "abstract";

	public function symbol():String return "?";

	public function letter():String return color == White ? symbol() : symbol().toLowerCase();

	function slide(b:Board, from:Square, dirs:Array<Array<Int>>, max = 8):Array<Square> {
		var out = [];
		for (d in dirs) {
			var s = from;
			for (_ in 0...max) {
				s = s.plus(d[0], d[1]);
				if (!s.valid()) break;
				var hit = b.at(s);
				if (hit != null) {
					if (hit.color != color) out.push(s);
					break;
				}
				out.push(s);
			}
		}
		return out;
	}
}

class Rook extends Piece {
	override function moves(b, from) return slide(b, from, [[1, 0], [-1, 0], [0, 1], [0, -1]]);

	override function symbol() return "R";
}

class King extends Piece {
	override function moves(b:Board, from:Square) return slide(b, from, [for (x in -1...2) for (y in -1...2) if (x != 0 || y != 0) [x, y]], 1);

	override function symbol() return "K";
}

class Knight extends Piece {
	override function moves(b:Board, from:Square) {
		var out = [];
		for (d in [[1, 2], [2, 1], [2, -1], [1, -2], [-1, -2], [-2, -1], [-2, 1], [-1, 2]]) {
			var s = from.plus(d[0], d[1]);
			if (!s.valid()) continue;
			var p = b.at(s);
			if (p == null || p.color == -color) out.push(s);
		}
		return out;
	}

	override function symbol() return "N";
}

class Chess {
	static function list(b:Board, at:String):String {
		var s = Square.parse(at);
		var p = b.at(s);
		if (p == null) return at + " is empty";
		var names = p.moves(b, s).map(m -> m.toString());
		names.sort(Reflect.compare);
		return p.letter() + at + ": " + names.join(" ");
	}

	static function main() {
		var b = new Board();
		b.put(new Rook(White), "a1");
		b.put(new Knight(Black), "a4");
		b.put(new King(White), "c1");
		b.put(new Knight(White), "g1");
		Sys.println(b.render());
		for (s in ["a1", "a4", "c1", "g1", "h8"]) Sys.println(list(b, s));
		try {
			list(b, "zzz");
		} catch (e:String) {
			Sys.println(e);
		}
	}
}
