/** Children know their parent, the parent its children. **/
class Folder {
	public var name:String;
	public var parent:Folder;
	public var children:Array<Folder> = [];

	var files = 0;

	public function new(name:String, ?parent:Folder) {
		this.name = name;
		this.parent = parent;
		if (parent != null)
			parent.children.push(this);
	}

	public function addFiles(count:Int) {
		files += count;
	}

	public function path():String {
		return parent == null ? name : parent.path() + "/" + name;
	}

	public function total():Int {
		var sum = files;
		for (child in children)
			sum += child.total();
		return sum;
	}

	public function root():Folder {
		var at = this;
		while (at.parent != null)
			at = at.parent;
		return at;
	}
}

class ParentAndChildren {
	static function main() {
		var root = new Folder("root");
		var docs = new Folder("docs", root);
		var music = new Folder("music", root);
		var letters = new Folder("letters", docs);
		letters.addFiles(3);
		docs.addFiles(2);
		music.addFiles(10);
		Sys.println(letters.path());
		Sys.println(root.total() + " " + docs.total());
		root.name = "home";
		Sys.println(letters.path());
		letters.root().addFiles(100);
		Sys.println(root.total());
		docs.parent.children.remove(docs);
		Sys.println([for (c in root.children) c.name].join(","));
		music.children.push(docs);
		docs.parent = music;
		Sys.println(letters.path() + " " + root.total());
	}
}
