typedef G1 = {n:Int, tags:Array<String>};
class ArgumentsOfOthers {
	static function each(items:Array<G1>, f:G1->Void) for (item in items) f(item);
	static function main() {
		var items:Array<G1> = [{n: 1, tags: []}, {n: 2, tags: []}];
		each(items, item -> item.n += 10); // expect: HX4
		Sys.println(items[0].n);
		var fs:Array<Array<Int>->Void> = [xs -> xs.push(1), function(xs) xs.push(2)]; // expect: HX4
		var list = [];
		for (f in fs) f(list);
		Sys.println(list);
	}
}
