/** Structures with functions in them, that functions around change. **/
typedef Button = {label:String, clicks:Int, onClick:Button->Void};
typedef Counter = {next:Void->Int, reset:Void->Void};

class StructureFunctions {
	static function counter(start:Int):Counter {
		var n = start;
		return {
			next: () -> n++,
			reset: () -> n = start
		};
	}

	static function main() {
		var pressed:Array<Button> = [];
		var ok:Button = {label: "ok", clicks: 0, onClick: null};
		ok.onClick = function(b) {
			b.clicks++;
			pressed.push(b);
		};
		var cancel = {label: "cancel", clicks: 0, onClick: ok.onClick};
		for (b in [ok, cancel, ok])
			b.onClick(b);
		Sys.println(pressed.map(b -> b.label + b.clicks).join(" "));
		pressed[0].label = "OK";
		Sys.println(ok.label + " " + ok.clicks + " " + cancel.clicks);
		var count = counter(5);
		var same = count;
		count.next();
		same.next();
		Sys.println(count.next());
		same.reset();
		Sys.println(count.next());
	}
}
