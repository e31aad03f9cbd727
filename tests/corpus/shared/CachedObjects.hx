class Page {
	public var path:String;
	public var hits = 0;

	public function new(path:String)
		this.path = path;
}

/** A cache gives back the same object each time. **/
class CachedObjects {
	static var cache:Map<String, Page> = new Map();

	static function page(path:String):Page {
		var known = cache.get(path);
		if (known == null) {
			known = new Page(path);
			cache.set(path, known);
		}
		return known;
	}

	static function main() {
		page("/").hits++;
		page("/").hits++;
		var about = page("/about");
		about.hits += 5;
		Sys.println(page("/").hits);
		Sys.println(page("/about").hits);
		Sys.println(about == page("/about"));
	}
}
