using StringTools;

class WordFrequency {
	static final TEXT = "The quick brown fox jumps over the lazy dog. The dog barks; the fox runs away! Is it quick? It is.";
	static final STOP = ["the", "is", "it", "a"];

	static function words(text:String):Array<String> {
		var found = [];
		var current = new StringBuf();
		for (i in 0...text.length) {
			var c = text.charAt(i).toLowerCase();
			if (c >= "a" && c <= "z") {
				current.add(c);
			} else if (current.length > 0) {
				found.push(current.toString());
				current = new StringBuf();
			}
		}
		if (current.length > 0) found.push(current.toString());
		return found;
	}

	static function count(list:Array<String>):Map<String, Int> {
		var counts = new Map<String, Int>();
		for (w in list) {
			if (STOP.indexOf(w) != -1) continue;
			counts[w] = (counts.exists(w) ? counts[w] : 0) + 1;
		}
		return counts;
	}

	static function histogram(counts:Map<String, Int>, width:Int):Array<String> {
		var keys = [for (k in counts.keys()) k];
		keys.sort((a, b) -> {
			var d = counts[b] - counts[a];
			return d != 0 ? d : Reflect.compare(a, b);
		});
		var lines = [];
		for (i => k in keys) {
			if (i >= 5) break;
			lines.push(k.rpad(" ", width) + "|" + "".rpad("#", counts[k]) + " " + counts.get(k));
		}
		return lines;
	}

	static function caesar(s:String, by:Int):String {
		var out = "";
		for (i in 0...s.length) {
			var code = s.charCodeAt(i);
			out += switch code {
				case c if (c >= 97 && c <= 122): String.fromCharCode((c - 97 + by + 26) % 26 + 97);
				case c if (c >= 65 && c <= 90): String.fromCharCode((c - 65 + by + 26) % 26 + 65);
				case c: String.fromCharCode(c);
			}
		}
		return out;
	}

	static function wrap(text:String, width:Int):Array<String> {
		var lines:Array<String> = [];
		var line = "";
		for (word in text.split(" ")) {
			if (line == "") line = word;
			else if (line.length + 1 + word.length <= width) line += " " + word;
			else {
				lines.push(line);
				line = word;
			}
		}
		if (line != "") lines.push(line);
		return lines;
	}

	static function main() {
		var list = words(TEXT);
		trace(list.length, list.slice(0, 4));
		for (line in histogram(count(list), 8)) trace(line);
		var secret = caesar("Hello, World!", 3);
		trace(secret, caesar(secret, -3));
		for (n => line in wrap(TEXT, 24)) trace('${Std.string(n + 1).lpad("0", 2)}: $line');
		var longest = Lambda.fold(list, (w, best) -> w.length > best.length ? w : best, "");
		trace(longest, list.filter(w -> w.startsWith("b")).join("/"), "a-b-c".replace("-", "+"));
		var palindromes = [for (w in ["level", "fox", "noon"]) if (isPalindrome(w)) w];
		trace(palindromes);
	}

	static function isPalindrome(s:String):Bool {
		var i = 0, j = s.length - 1;
		while (i < j) if (s.charAt(i++) != s.charAt(j--)) return false;
		return true;
	}
}
