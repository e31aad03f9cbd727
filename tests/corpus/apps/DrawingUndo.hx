typedef Shape = {kind:String, x:Int, y:Int, color:String};

interface Command {
	function execute():Void;
	function undo():Void;
	function name():String;
}

class AddShape implements Command {
	var canvas:Canvas;
	var shape:Shape;

	public function new(canvas, shape) {
		this.canvas = canvas;
		this.shape = shape;
	}

	public function execute()
		canvas.shapes.push(shape);

	public function undo()
		canvas.shapes.pop();

	public function name()
		return "add " + shape.kind;
}

class MoveShape implements Command {
	var shape:Shape;
	var dx:Int;
	var dy:Int;

	public function new(shape:Shape, dx:Int, dy:Int) {
		this.shape = shape;
		this.dx = dx;
		this.dy = dy;
	}

	public function execute() {
		shape.x += dx;
		shape.y += dy;
	}

	public function undo() {
		shape.x -= dx;
		shape.y -= dy;
	}

	public function name()
		return 'move ${shape.kind}';
}

class Canvas {
	public var shapes:Array<Shape> = [];

	public function new() {}

	public function toString() {
		return shapes.map(s -> '${s.kind}@${s.x},${s.y}').join(" ");
	}
}

class History {
	var done:Array<Command> = [];
	var undone:Array<Command> = [];

	public function new() {}

	public function run(c:Command) {
		c.execute();
		done.push(c);
		undone = [];
	}

	public function undo():Bool {
		if (done.length == 0)
			return false;
		var c = done.pop();
		c.undo();
		undone.push(c);
		return true;
	}

	public function redo():Bool {
		var c = undone.pop();
		if (c == null)
			return false;
		c.execute();
		done.push(c);
		return true;
	}

	public function list()
		return [for (c in done) c.name()];
}

class DrawingUndo {
	static function main() {
		var canvas = new Canvas();
		var history = new History();
		var circle = {kind: "circle", x: 1, y: 1, color: "red"};
		history.run(new AddShape(canvas, circle));
		history.run(new AddShape(canvas, {kind: "box", x: 5, y: 5, color: "blue"}));
		history.run(new MoveShape(circle, 3, 4));
		trace(canvas.toString());
		history.undo();
		trace(canvas.toString());
		history.undo();
		trace(canvas.toString());
		history.redo();
		history.redo();
		trace(canvas.toString());
		trace(history.list());
		trace(circle.x);
	}
}
