/** Functions of one's own that call what they are given. **/
class HandedOn {
	static function repeat(times:Int, action:Int->Void) {
		for (i in 0...times)
			action(i);
	}

	static function each<T>(items:Array<T>, action:T->Void) {
		for (item in items)
			action(item);
	}

	static function collect(into:Array<Int>, times:Int) {
		repeat(times, i -> into.push(i * i));
	}

	static function main() {
		var sum = 0;
		repeat(5, i -> sum += i);
		Sys.println(sum);
		var words:Array<String> = [];
		each(["p", "q"], word -> words.push(word + word));
		Sys.println(words);
		var squares = [100];
		collect(squares, 4);
		Sys.println(squares);
		var best = "";
		each(["aa", "dddd", "ccc"], function(word) {
			if (word.length > best.length)
				best = word;
		});
		Sys.println(best);
	}
}
