/** Structures that two names hold are printed, compared and written as any other. **/
typedef Point = {x:Int, y:Int};
typedef Label = {at:Point, ?color:String, note:String};

class StructurePrinting {
	static function main() {
		var at = {x: 1, y: 2};
		var label:Label = {at: at, note: "here"};
		var labels = [label];
		at.x = 5;
		label.note = "there";
		labels[0].at.y = 7;
		Sys.println(at);
		Sys.println(labels);
		Sys.println("text: " + at + ' and ${label.at}');
		trace(label);
		trace([1 => at]);
		Sys.println(Std.string(label));
		Sys.println(label.color == null);
		Sys.println(haxe.Json.stringify(labels[0].at));
		label.color = "red";
		Sys.println(labels[0].color);
		Sys.println(label.at == at);
		Sys.println(labels.indexOf(label) + " " + labels.contains({at: at, color: "red", note: "there"}));
		Sys.println(Reflect.field(label, "note"));
		Sys.println(Reflect.hasField(at, "x") + " " + Reflect.hasField(at, "z"));
		Reflect.setField(label, "note", "set");
		Sys.println(labels[0].note);
		var names = Reflect.fields(at);
		names.sort(Reflect.compare);
		Sys.println(names);
		var nothing:Null<Label> = null;
		Sys.println(nothing);
	}
}
