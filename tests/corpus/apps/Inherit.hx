class Widget {
	static var nextId = 0;

	public var id(default, null):Int;
	public var width(get, set):Int;
	public var visible:Bool = true;

	var _width = 10;
	var children:Array<Widget> = [];
	var parent:Widget;

	public function new() {
		id = nextId++;
		init();
	}

	function init():Void {}

	function get_width() return _width;

	function set_width(v:Int) return _width = v < 1 ? 1 : v;

	public function add(w:Widget):Widget {
		children.push(w);
		w.parent = this;
		return this;
	}

	public function render(depth = 0):String {
		if (!visible) return "";
		var s = StringTools.lpad("", " ", depth * 2) + describe() + "\n";
		for (c in children) s += c.render(depth + 1);
		return s;
	}

	function describe():String return '${kind()}#$id[$width]';

	function kind():String return "widget";

	public function root():Widget {
		var w = this;
		while (w.parent != null) w = w.parent;
		return w;
	}
}

class Label extends Widget {
	var text:String;

	public function new(text:String) {
		this.text = text;
		super();
	}

	override function init() {
		_width = text.length;
	}

	override function describe() return super.describe() + ' "$text"';

	override function kind() return "label";
}

class Button extends Label {
	var clicks = 0;
	public var onClick:Button->Void;

	override function kind() return "button";

	override function set_width(v:Int):Int return super.set_width(v * 2);

	override function describe() return super.describe() + (clicks > 0 ? ' x$clicks' : "");

	public function click() {
		clicks++;
		if (onClick != null) onClick(this);
	}

	public function clickCount() return clicks;
}

class Panel extends Widget {
	override function init() {
		width = 40;
	}

	override function kind() return "panel";

	override function render(depth = 0):String {
		return super.render(depth) + StringTools.lpad("", " ", depth * 2) + "/" + kind() + "\n";
	}
}

class Inherit {
	static function main() {
		var p = new Panel();
		var ok = new Button("ok");
		var l = new Label("hello");
		var inner = new Panel();
		p.add(l).add(inner);
		inner.add(ok);
		Sys.print(p.render());
		ok.width = 8;
		l.width = -3;
		var clicked = [];
		ok.onClick = b -> clicked.push("clicked " + b.clickCount());
		ok.click();
		ok.click();
		Sys.print(p.render());
		trace(clicked);
		l.visible = false;
		trace(p.render().split("\n").length);
		trace(ok.root() == p, ok.root().id);
	}
}
