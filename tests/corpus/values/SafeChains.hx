// haxe: by hand, for 4.2 knows neither `?.` nor `??`
using StringTools;
using SafeChains.Ext;

class Ext {
	public static function twice(n:Node):Int return n.size * 2;
}

class Node {
	public var items:Array<Int> = [];
	public var next:Null<Node>;
	public var size(get, never):Int;
	public function new(?next:Node) { this.next = next; }
	function get_size():Int return items.length;
	public function touch():Void { items.push(7); }
	public function last():Null<Int> return items.length == 0 ? null : items[items.length - 1];
}

/** What hangs on a `?.` is asked only where there is something, and changes what is there. **/
class SafeChains {
	static var inst:Null<Node> = null;
	var cur:Null<Node>;
	function new() {}
	function go() {
		cur?.touch();
		trace(cur?.size);
		trace(cur?.items);
	}
	static function find(xs:Array<Node>, i:Int):Null<Node> return i < xs.length ? xs[i] : null;
	static function main() {
		var s:Null<String> = Std.random(1) == 0 ? null : "a";
		trace(s?.trim());
		trace(s?.length);
		trace(s?.toUpperCase().length);
		s = Std.random(1) == 0 ? " b " : null;
		trace(s?.trim());
		trace(s?.trim().length);
		inst?.touch();
		trace(inst?.size);
		inst = new Node();
		inst?.touch();
		trace(inst?.size);
		var q = new SafeChains();
		q.go();
		q.cur = new Node();
		q.go();
		var xs = [new Node(), new Node(new Node())];
		xs[1]?.next?.touch();
		xs[5]?.next?.touch();
		trace(xs[1]?.next?.items);
		trace(xs[0]?.next?.items.length);
		var m = ["a" => new Node()];
		m.get("a")?.items.push(4);
		m["b"]?.touch();
		m["a"]?.touch();
		trace(m.get("a")?.items, m.get("zz")?.size);
		find(xs, 0)?.touch();
		find(xs, 9)?.touch();
		trace(xs[0].size);
		trace(xs[0]?.twice());
		trace(find(xs, 9)?.twice());
		var n = xs[1].next?.last() ?? -1;
		trace(n);
		if (xs[0]?.last() == 7) trace("seven");
		var o:{?a:{?b:Array<Int>}} = {};
		o.a?.b?.push(1);
		trace(o.a?.b?.length);
		o = {a: {b: [1]}};
		o.a?.b?.push(2);
		trace(o.a?.b?.length);
		xs[0].next?.items.push(1);
		xs[1].next?.next = new Node();
		trace(xs[1].next?.next?.size);
		trace(xs[0].next?.next);
	}
}
