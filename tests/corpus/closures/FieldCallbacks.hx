class Button {
	public var label:String;
	public var onClick:() -> Void;

	public function new(label:String, onClick:() -> Void) {
		this.label = label;
		this.onClick = onClick;
	}

	public function click()
		onClick();
}

/** Function values in objects. **/
class FieldCallbacks {
	static function main() {
		var clicks = 0;
		var labels = [];
		var buttons = [for (name in ["ok", "no"]) new Button(name, () -> {
			clicks++;
			labels.push(name);
		})];
		buttons[0].click();
		buttons[1].click();
		buttons[0].click();
		Sys.println(clicks);
		Sys.println(labels.join(","));
		buttons[1].onClick = () -> clicks = 0;
		buttons[1].click();
		Sys.println(clicks);
	}
}
