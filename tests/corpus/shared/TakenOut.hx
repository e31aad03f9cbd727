/** What is taken out of one list lies in another one, and changes there, too. **/
class Stock<T> {
	var items:Array<T> = [];
	public function new() {}
	public function push(t:T) items.push(t);
	public function pop():T return items.pop();
}
typedef P = {name:String, ?n:Int};
class TakenOut {
	static function main() {
		var box = new Stock<P>();
		var all:Array<P> = [];
		for (name in ["a","b"]) {
			var p:P = {name: name};
			box.push(p);
			all.push(p);
		}
		var p = box.pop();
		p.n = 4;
		Sys.println(all.map(a -> a.name + a.n).join(" "));
	}
}
