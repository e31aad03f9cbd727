/** One list under two names, changed by both. **/
class TwoViewsOfOneList {
	static function main() {
		var all = [3, 1, 2];
		var view = all;
		view.push(9);
		all.sort((a, b) -> a - b);
		Sys.println(view);
		var box = {items: all};
		box.items.push(10);
		Sys.println(all.length);
		Sys.println(view.length);
		var copy = all.copy();
		copy.pop();
		Sys.println(all.length + " " + copy.length);
	}
}
