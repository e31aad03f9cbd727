using Lambda;

/** The library goes through lists while the function changes sums, lists and maps. **/
class SumOfEach {
	static function main() {
		var xs = [4, 8, 15, 16, 23, 42];
		var sum = 0;
		xs.iter(x -> sum += x);
		Sys.println(sum);
		var odd = [];
		var most = -1;
		xs.iter(function(x) {
			if (x % 2 == 0)
				return;
			odd.push(x);
			if (x > most)
				most = x;
		});
		Sys.println(odd);
		Sys.println(most);
		var seen = new Map<Int, Int>();
		Lambda.iter(xs, x -> seen.set(x % 4, x));
		Sys.println(seen.get(0));
		Sys.println(seen.get(3));
		var names = ["a" => 1, "b" => 2];
		var all = 0;
		names.iter(v -> all += v);
		Sys.println(all);
	}
}
