enum Shape {
	Dot;
	Circle(radius:Float);
	Box(width:Float, height:Int);
	Named(name:String);
}

class GuardsOverKnownParts {
	static function main() {
		var shape = Dot;
		trace(shape.match(Dot));
		shape = Circle(2);
		trace(shape.match(Circle(_)));
		switch shape {
			case Circle(radius) if (radius > 1):
				trace("large");
			case Dot:
				trace("dot");
			case _:
				trace("other");
		}
		shape = Box(1.5, 2);
		trace(switch shape {
			case Box(width, height) if (width > height): "wide";
			case Box(_, _): "tall";
			case _: "none";
		});
		shape = Named("q");
		trace(switch shape {
			case Named(name) if (name == "q"): "q";
			case Named(name): name;
			case _: "-";
		});
		shape = Circle(2.5);
		trace(switch shape {
			case Circle(2.5): "known";
			case Circle(_): "circle";
			case _: "-";
		});
		trace(Named("a").match(Named("a" | "b")), Circle(3).match(Circle(_)));
		var numbers:Array<Int> = null;
		try {
			numbers.push(2);
			trace("pushed");
		} catch (e:Dynamic) {
			trace("raised");
		}
	}
}
