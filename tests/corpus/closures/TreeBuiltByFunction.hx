class Node5 { public var v:Int; public var kids:Array<Node5> = []; public function new(v:Int) this.v = v; }
class TreeBuiltByFunction {
	static function build():Node5 {
		var n = 0;
		function make(d:Int):Node5 {
			var node = new Node5(n++);
			if (d > 0) for (_ in 0...2) node.kids.push(make(d - 1));
			return node;
		}
		return make(2);
	}
	static function main() {
		var root = build();
		var sum = 0;
		var order = [];
		function walk(n:Node5) { sum += n.v; order.push(n.v); for (k in n.kids) walk(k); }
		walk(root);
		Sys.println('$sum $order');
		function double(n:Node5) { n.v *= 2; for (k in n.kids) double(k); }
		double(root);
		sum = 0;
		walk(root);
		Sys.println(sum);
	}
}
