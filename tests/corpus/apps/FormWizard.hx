typedef Field = {
	name:String,
	?value:String,
	rules:Array<String->Null<String>>,
	errors:Array<String>
};

class Form {
	var fields:Array<Field> = [];
	var listeners:Array<Form->Void> = [];
	var changes = 0;

	public var valid(get, never):Bool;

	public function new(?setup:Form->Void) {
		var notify = function() {
			changes++;
			for (l in listeners)
				l(this);
		};
		changed = notify;
		if (setup != null)
			setup(this);
	}

	var changed:Void->Void;

	function get_valid()
		return Lambda.foreach(fields, f -> f.errors.length == 0);

	public function field(name:String):Field {
		for (f in fields)
			if (f.name == name)
				return f;
		var f:Field = {name: name, rules: [], errors: []};
		fields.push(f);
		return f;
	}

	public function rule(name:String, check:String->Null<String>):Form {
		field(name).rules.push(check);
		return this;
	}

	public function set(name:String, value:String) {
		var f = field(name);
		f.value = value;
		f.errors = [];
		for (r in f.rules) {
			var error = r(value);
			if (error != null)
				f.errors.push(error);
		}
		changed();
	}

	public function onChange(l:Form->Void)
		listeners.push(l);

	public function errors():Array<String> {
		var all = [];
		for (f in fields)
			for (e in f.errors)
				all.push(f.name + " " + e);
		return all;
	}

	public function count()
		return changes;
}

class FormWizard {
	static function min(n:Int):String->Null<String> {
		return v -> v.length < n ? 'is shorter than $n' : null;
	}

	static function main() {
		var form = new Form();
		form.rule("name", min(2)).rule("mail", v -> v.indexOf("@") < 0 ? "has no @" : null).rule("mail", min(5));
		var states = [];
		form.onChange(f -> states.push(f.valid));
		form.set("name", "A");
		form.set("mail", "a@b");
		form.set("name", "Ada");
		for (e in form.errors())
			Sys.println(e);
		form.set("mail", "ada@b.org");
		Sys.println(states.join(","));
		Sys.println(form.count() + " " + form.field("name").value);
	}
}
