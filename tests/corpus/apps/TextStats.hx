using StringTools;

typedef WordInfo = {word:String, count:Int, lines:Array<Int>};

class TextStats {
	static var stop = ["the", "a", "of", "and"];

	static function words(line:String):Array<String> {
		var out = [];
		var current = new StringBuf();
		for (i in 0...line.length) {
			var c = line.charCodeAt(i);
			if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) {
				current.addChar(c);
			} else if (current.length > 0) {
				out.push(current.toString().toLowerCase());
				current = new StringBuf();
			}
		}
		if (current.length > 0)
			out.push(current.toString().toLowerCase());
		return out;
	}

	static function index(text:String):Map<String, WordInfo> {
		var result = new Map<String, WordInfo>();
		var n = 0;
		for (line in text.split("\n")) {
			n++;
			for (w in words(line)) {
				if (stop.contains(w))
					continue;
				var info = result.get(w);
				if (info == null) {
					info = {word: w, count: 0, lines: []};
					result.set(w, info);
				}
				info.count++;
				if (info.lines.length == 0 || info.lines[info.lines.length - 1] != n)
					info.lines.push(n);
			}
		}
		return result;
	}

	static function top(index:Map<String, WordInfo>, n:Int):Array<WordInfo> {
		var all = [for (i in index) i];
		all.sort(function(a, b) {
			if (a.count != b.count)
				return b.count - a.count;
			return Reflect.compare(a.word, b.word);
		});
		return all.slice(0, n);
	}

	static function byLength(index:Map<String, WordInfo>):Map<Int, Array<WordInfo>> {
		var groups = new Map<Int, Array<WordInfo>>();
		for (info in index) {
			var len = info.word.length;
			if (!groups.exists(len))
				groups[len] = [];
			groups[len].push(info);
		}
		return groups;
	}

	static function main() {
		var text = "The cat and the dog\nof a cat house\ncat cat dog\n  fish, of the house ";
		var idx = index(text);
		for (info in top(idx, 3))
			Sys.println(info.word.rpad(" ", 6) + info.count + " on " + info.lines.join(","));
		var groups = byLength(idx);
		for (len in [3, 4, 5]) {
			var list = groups.get(len);
			if (list == null)
				continue;
			list.sort((a, b) -> Reflect.compare(a.word, b.word));
			Sys.println(len + ": " + list.map(i -> i.word).join(" "));
		}
		var longest = top(idx, 1)[0];
		longest.count += 10;
		Sys.println(idx["cat"].count);
	}
}
