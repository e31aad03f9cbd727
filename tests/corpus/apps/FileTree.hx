typedef Entry = {
	name:String,
	size:Int,
	children:Null<Array<Entry>>
};

class FileTree {
	var root:Entry;
	var cwd:Array<Entry>;

	public function new() {
		root = {name: "", size: 0, children: []};
		cwd = [root];
	}

	function here():Entry {
		return cwd[cwd.length - 1];
	}

	function child(dir:Entry, name:String):Null<Entry> {
		return Lambda.find(dir.children, c -> c.name == name);
	}

	public function cd(name:String) {
		switch (name) {
			case "/":
				cwd = [root];
			case "..":
				if (cwd.length > 1)
					cwd.pop();
			case _:
				var dir = child(here(), name);
				if (dir == null) {
					dir = {name: name, size: 0, children: []};
					here().children.push(dir);
				}
				cwd.push(dir);
		}
	}

	public function file(name:String, size:Int) {
		here().children.push({name: name, size: size, children: null});
		for (dir in cwd)
			dir.size += size;
	}

	public function path():String {
		return cwd.map(d -> d.name).join("/") + "/";
	}

	public function print(?e:Entry, depth = 0) {
		if (e == null)
			e = root;
		var pad = [for (_ in 0...depth) "  "].join("");
		Sys.println(pad + (e.name == "" ? "/" : e.name) + " " + e.size);
		if (e.children != null)
			for (c in e.children)
				print(c, depth + 1);
	}

	static function main() {
		var fs = new FileTree();
		var script = ["cd src", "add a.hx 10", "cd lib", "add b.hx 20", "cd ..", "add c.hx 5", "cd /", "add readme 1", "cd src", "cd lib", "add d.hx 2"];
		for (line in script) {
			var parts = line.split(" ");
			if (parts[0] == "cd")
				fs.cd(parts[1]);
			else
				fs.file(parts[1], Std.parseInt(parts[2]));
		}
		Sys.println(fs.path());
		fs.print();
	}
}
