/** Objects of classes with `@:structInit` that write no constructor. **/
@:structInit
class Guest {
	public var fullName:String;
	public var nights:Int = 3;
	public final wishes:Array<String> = [];
	public var rate:Float = Math.sqrt(16);
	@:optional public var room:Null<Int>;
	public var firstName(get, never):String;

	function get_firstName():String {
		return fullName.split(" ")[0];
	}

	public function stay(more:Int):Int {
		nights += more;
		return nights;
	}
}

@:structInit
class Point {
	public var x:Int;
	public var y:Int;

	public function toString():String {
		return '($x, $y)';
	}
}

@:structInit
class Node {
	public var name:String;
	public var next:Null<Node> = null;
}

class StructInitPlain {
	static function length(from:Point, to:Point):Float {
		return Math.sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y));
	}

	static function main() {
		var guest:Guest = {fullName: "Ada Byron", wishes: ["tea"]};
		trace(guest.firstName, guest.nights, guest.wishes, guest.rate, guest.room);
		trace(guest.stay(2), guest.nights);
		guest.room = 12;
		guest.wishes.push("quiet");
		trace(guest.room, guest.wishes);
		trace(length({x: 0, y: 0}, {x: 3, y: 4}));
		var points:Array<Point> = [{y: 2, x: 1}, {x: 5, y: 6}];
		for (one in points) one.x *= 10;
		trace(points);
		var last:Node = {name: "last"};
		var first:Node = {name: "first", next: last};
		last.name = "end";
		trace(first.next.name, first == first, first.next == last);
	}
}
