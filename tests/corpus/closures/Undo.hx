/** Actions that undo themselves. **/
class Undo {
	static function main() {
		var text = "";
		var undo:Array<() -> Void> = [];
		function type(more:String) {
			var before = text;
			text += more;
			undo.push(() -> text = before);
		}
		type("Hello");
		type(", ");
		type("world");
		Sys.println(text);
		undo.pop()();
		Sys.println(text);
		undo.pop()();
		undo.pop()();
		Sys.println('[$text]');
	}
}
