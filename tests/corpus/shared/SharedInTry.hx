class Env {
	var vars:Map<String, Int>;

	public function new(vars:Map<String, Int>) {
		this.vars = vars;
	}

	public function set(name:String, v:Int):Int {
		vars[name] = v;
		if (v > 5) throw "big";
		return v;
	}
}

class SharedInTry {
	static function main() {
		var vars = ["pi" => 3];
		try new Env(vars).set("a", 2) catch (e:String) {}; // expect: HX4
		Sys.println(vars["a"]);
		var e = new Env(vars);
		try {e.set("b", 7);} catch (e:String) {}; // expect: HX4
		Sys.println(vars["b"]);
	}
}
