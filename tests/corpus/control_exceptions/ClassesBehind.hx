/** The classes stand behind the program that catches and tests their objects. **/
class ClassesBehind {
	static function load(name:String):String {
		return try {
			if (name == "") throw new Missing("a name");
			if (name == "?") throw new Wrapped<String>(name);
			name;
		} catch (e:Missing) {
			"lacks " + e.what;
		} catch (e:Wrapped<Dynamic>) {
			"wrapped " + e.value;
		}
	}

	static function main() {
		trace(load("a"), load(""), load("?"));
		var one:Dynamic = new Wrapped(4);
		trace(one is Wrapped, one is Missing);
	}
}

class Missing {
	public final what:String;

	public function new(what:String) {
		this.what = what;
	}
}

class Wrapped<T> {
	public final value:T;

	public function new(value:T) {
		this.value = value;
	}
}
