typedef Point = {
	var x:Int;
	var y:Int;
	@:optional var label:String;
}

typedef Point3 = Point & {
	var z:Int;
}

typedef Options = {
	?depth:Int,
	?names:Array<String>
}

typedef Shape = {
	> Point,
	final area:Float;
	function scale(by:Float):Float;
}

class StructureSubtyping {
	static function sum(p:Point):Int
		return p.x + p.y;

	static function depth(o:Options):Int
		return o.depth == null ? 0 : o.depth;

	static function name(o:{name:String}):String
		return o.name;

	static function main() {
		var p = {x: 1, y: 2};
		var q:Point3 = {x: 1, y: 2, z: 3, label: "q"};
		var s:Shape = {x: 0, y: 0, area: 2, scale: by -> by * 2};
		var half:{x:Int} = q;
		trace(sum(p), sum(q), sum(s), sum({x: 3, y: 4}), half.x, depth({}), depth({depth: 2}), s.scale(3));
		var wide = {name: "n", extra: 1};
		trace(name(wide), name({name: "direct"}));
		q.label = null;
		var nested:{inner:Point, list:Array<Point>} = {inner: {x: 1, y: 1}, list: [{x: 2, y: 2}, p]};
		nested.list.push({x: 3, y: 3, label: "three"});
		trace(nested.inner.x + nested.list[0].y);
	}
}
