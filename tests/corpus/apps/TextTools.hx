class Template { final parts:Array<Part> = []; public function new(source:String) { var re = ~/\{\{\s*(\w+)(\|(\w+))?\s*\}\}/; var rest = source; while (re.match(rest)) { parts.push(Text(re.matchedLeft())); parts.push(Hole(re.matched(1), re.matched(3))); rest = re.matchedRight(); } parts.push(Text(rest)); }
	static final filters:Map<String, String->String> = ["upper" => s -> s.toUpperCase(), "shout" => s -> s + "!", "rev" => s -> { var cs = s.split(""); cs.reverse(); cs.join(""); }];
	public function render(data:Map<String, String>):String { var out = new StringBuf(); for (p in parts) switch p { case Text(s): out.add(s); case Hole(name, filter): var v = data.exists(name) ? data[name] : '<$name?>'; out.add(filter != null && filters.exists(filter) ? filters[filter](v) : v); } return out.toString(); } }
enum Part { Text(s:String); Hole(name:String, filter:Null<String>); }
class Roman { static final TABLE = [{v: 1000, s: "M"}, {v: 900, s: "CM"}, {v: 500, s: "D"}, {v: 400, s: "CD"}, {v: 100, s: "C"}, {v: 90, s: "XC"}, {v: 50, s: "L"}, {v: 40, s: "XL"}, {v: 10, s: "X"}, {v: 9, s: "IX"}, {v: 5, s: "V"}, {v: 4, s: "IV"}, {v: 1, s: "I"}];
	public static function of(n:Int):String { var s = ""; for (e in TABLE) while (n >= e.v) { s += e.s; n -= e.v; } return s; }
	public static function parse(s:String):Int { var total = 0, i = 0; while (i < s.length) { for (e in TABLE) if (s.substr(i, e.s.length) == e.s) { total += e.v; i += e.s.length; break; } } return total; } }
class TextTools {
	static function rle(s:String):String { if (s == "") return ""; var out = "", run = 1; for (i in 1...s.length + 1) { if (i < s.length && s.charAt(i) == s.charAt(i - 1)) run++; else { out += (run > 1 ? Std.string(run) : "") + s.charAt(i - 1); run = 1; } } return out; }
	static function unrle(s:String):String { var out = "", n = ""; for (i in 0...s.length) { var c = s.charAt(i); if (c >= "0" && c <= "9") n += c; else { for (_ in 0...(n == "" ? 1 : Std.parseInt(n))) out += c; n = ""; } } return out; }
	static function levenshtein(a:String, b:String):Int { var d = [for (i in 0...a.length + 1) [for (j in 0...b.length + 1) i == 0 ? j : j == 0 ? i : 0]]; for (i in 1...a.length + 1) for (j in 1...b.length + 1) { var cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1; d[i][j] = Std.int(Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost)); } return d[a.length][b.length]; }
	static function toBase(n:Int, base:Int):String { var digits = "0123456789abcdef"; if (n == 0) return "0"; var s = "", neg = n < 0; if (neg) n = -n; while (n > 0) { s = digits.charAt(n % base) + s; n = Std.int(n / base); } return (neg ? "-" : "") + s; }
	static function title(s:String) return ~/\b[a-z]/g.map(s, r -> r.matched(0).toUpperCase());
	static function commas(n:Int):String { var s = "" + n; var out = []; while (s.length > 3) { out.unshift(s.substr(s.length - 3)); s = s.substr(0, s.length - 3); } out.unshift(s); return out.join(","); }
	static function main() {
		var t = new Template("Dear {{name|upper}}, you owe {{ sum }} to {{who|rev}}{{x|shout}}."); trace(t.render(["name" => "Ann", "sum" => "5", "who" => "Bob"]));
		trace([for (n in [1, 4, 9, 14, 1994, 2024]) Roman.of(n)], Roman.parse("MCMXCIV"));
		trace(rle("aaabccdddd"), unrle("3ab2c4d"), unrle(rle("zzzyx")) == "zzzyx", rle(""));
		trace(levenshtein("kitten", "sitting"), levenshtein("", "abc"));
		trace(toBase(255, 16), toBase(-10, 2), toBase(0, 8), commas(1234567), commas(12), title("the quick fox"));
		var vowels = [for (c in "programming language".split("")) if ("aeiou".indexOf(c) != -1) c]; trace(vowels.join(""), vowels.length);
		var freq = new Map<String, Int>(); for (c in "mississippi".split("")) freq[c] = freq.exists(c) ? freq[c] + 1 : 1; var keys = [for (k in freq.keys()) k]; keys.sort((a, b) -> freq[b] != freq[a] ? freq[b] - freq[a] : a < b ? -1 : 1); trace([for (k in keys) '$k${freq[k]}'].join(" "));
	}
}
