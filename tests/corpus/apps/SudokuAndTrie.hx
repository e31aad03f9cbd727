class Trie { var children:Map<String, Trie> = new Map(); var isWord = false; public var count(default, null) = 0; public function new() {}
	public function insert(w:String):Trie { count++; if (w == "") { isWord = true; return this; } var c = w.charAt(0); var next = children[c]; if (next == null) { next = new Trie(); children[c] = next; } next.insert(w.substr(1)); return this; }
	public function has(w:String):Bool { var at = this; for (i in 0...w.length) { at = at.children[w.charAt(i)]; if (at == null) return false; } return at.isWord; }
	public function withPrefix(p:String):Array<String> { var at = this; for (c in p.split("")) { if (!at.children.exists(c)) return []; at = at.children[c]; } var out = []; at.collect(p, out); out.sort(Reflect.compare); return out; }
	function collect(p:String, out:Array<String>) { if (isWord) out.push(p); for (c => t in children) t.collect(p + c, out); } }
class Ring<T> { final data:Array<T> = []; final size:Int; var start = 0; public function new(size) this.size = size; public function add(x:T) { if (data.length < size) data.push(x); else { data[start] = x; start = (start + 1) % size; } } public function toArray():Array<T> return [for (i in 0...data.length) data[(start + i) % data.length]]; }
class Sudoku { final g:Array<Array<Int>>; public var steps = 0; public function new(text:String) g = [for (r in 0...4) [for (c in 0...4) { var ch = text.charAt(r * 4 + c); ch == "." ? 0 : Std.parseInt(ch); }]];
	function fits(r:Int, c:Int, n:Int):Bool { for (i in 0...4) if (g[r][i] == n || g[i][c] == n) return false; var br = r - r % 2, bc = c - c % 2; for (i in 0...2) for (j in 0...2) if (g[br + i][bc + j] == n) return false; return true; }
	public function solve():Bool { for (r in 0...4) for (c in 0...4) if (g[r][c] == 0) { for (n in 1...5) if (fits(r, c, n)) { g[r][c] = n; steps++; if (solve()) return true; g[r][c] = 0; } return false; } return true; }
	public function toString() return [for (row in g) row.join("")].join("|"); }
class SudokuAndTrie {
	static function main() {
		var t = new Trie().insert("car").insert("card").insert("care").insert("dog"); trace(t.has("car"), t.has("ca"), t.has("cat"), t.withPrefix("car"), t.withPrefix("x"), t.count);
		var r = new Ring<Int>(3); for (i in 0...5) r.add(i); trace(r.toArray());
		var s = new Sudoku("1....." + ".2..3." + "...4"); trace(s.solve(), s.toString(), s.steps > 0);
	}
}
