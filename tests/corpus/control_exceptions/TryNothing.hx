/** A `try` in which nothing can fail, with a `catch` that would leave the loop's round. **/
class TryNothing {
	static function count(limit:Int):Int {
		var found = 0;
		for (i in 1...limit) {
			try {
				var found = i;
			} catch (e:Int) {
				if (e > i) {
					found++;
					continue;
				}
				found = e;
			}
			found += 10;
		}
		return found;
	}

	static function value(n:Int):Int {
		var k = try n catch (e:String) -1;
		var all = try [1, 2] catch (e:String) [];
		try {
			return all.length + k;
		} catch (e:String) {
			return 0;
		}
	}

	static function main() {
		trace(count(4));
		trace(value(5));
		try {} catch (e:Dynamic) trace("never");
		trace("done");
	}
}
