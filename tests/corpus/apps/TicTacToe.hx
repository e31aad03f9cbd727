enum abstract Mark(String) to String { var X = "X"; var O = "O"; var None = "."; }
class Board {
	var cells:Array<Mark>; public var moves(default, null) = 0;
	static final LINES = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]];
	public function new(?from:String) { cells = [for (i in 0...9) None]; if (from != null) for (i in 0...9) switch from.charAt(i) { case "X": play(i, X); case "O": play(i, O); case _: } }
	public function play(i:Int, m:Mark):Bool { if (i < 0 || i > 8 || cells[i] != None) return false; cells[i] = m; moves++; return true; }
	public function undo(i:Int) { cells[i] = None; moves--; }
	public function free():Array<Int> return [for (i in 0...9) if (cells[i] == None) i];
	public function winner():Mark { for (l in LINES) if (cells[l[0]] != None && cells[l[0]] == cells[l[1]] && cells[l[1]] == cells[l[2]]) return cells[l[0]]; return None; }
	public function isOver() return moves == 9 || winner() != None;
	public function toString() return [for (r in 0...3) cells.slice(r * 3, r * 3 + 3).join("")].join("/");
}
class Player { final mark:Mark; final other:Mark; public var visited = 0; public function new(mark:Mark) { this.mark = mark; other = mark == X ? O : X; }
	function score(b:Board, mine:Bool, depth:Int):Int {
		visited++;
		var w = b.winner();
		if (w == mark) return 10 - depth;
		if (w == other) return depth - 10;
		if (b.isOver()) return 0;
		var best = mine ? -100 : 100;
		for (i in b.free()) { b.play(i, mine ? mark : other); var s = score(b, !mine, depth + 1); b.undo(i); if (mine ? s > best : s < best) best = s; }
		return best;
	}
	public function choose(b:Board):Int { var best = -100, move = -1; for (i in b.free()) { b.play(i, mark); var s = score(b, false, 0); b.undo(i); if (s > best) { best = s; move = i; } } return move; } }
class TicTacToe {
	static function main() {
		var b = new Board("XX.OO...."); trace(b.toString(), b.moves, new Player(X).choose(b), new Player(O).choose(b));
		var game = new Board("X...O...."); var players = [X => new Player(X), O => new Player(O)]; var turn = X; var log = [];
		while (!game.isOver()) { var m = players[turn].choose(game); game.play(m, turn); log.push((turn : String) + m); turn = turn == X ? O : X; }
		trace(log.join(" "), game.toString(), game.winner() == None ? "draw" : (game.winner() : String)); trace(players[X].visited > 0, game.play(0, X), game.play(9, O));
	}
}
