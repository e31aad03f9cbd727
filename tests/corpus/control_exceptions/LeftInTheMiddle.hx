class LeftInTheMiddle {
	static var rounds = 0;

	static function fail(n:Int):String {
		rounds++;
		if (n % 3 == 1) throw 'odd $n';
		if (n % 3 == 2) throw n;
		return 'fine $n';
	}

	static function risky(n:Int):Int {
		if (n > 2) throw 'too many: $n';
		return n;
	}

	static function main() {
		var list = [6];
		var last = 0;
		var name = "begin";
		try {
			var i = 0;
			do {
				i++;
				name = try {
					if (list.length < 12) last = list.push(i);
					fail(i);
				} catch (e:Int) {
					if (e > 0) continue;
					"none";
				} catch (e:String) {
					'<$name>';
				};
				last = list.indexOf(last);
			} while (i < 5);
			risky(list.length);
			name = "done";
		} catch (e:String) {
			name += ', $e';
		}
		trace(list, last, name, rounds);

		var seen = [];
		try {
			for (n in 0...6) {
				name = switch (n) {
					case 1:
						seen.push("one");
						continue;
					case 4:
						seen.push("four");
						break;
					default:
						seen.push("other");
						Std.string(n);
				}
			}
			risky(seen.length);
		} catch (e:String) {
			trace(e, seen, name);
		}
	}
}
