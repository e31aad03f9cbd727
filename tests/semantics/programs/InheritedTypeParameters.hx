class Repository<K, V> {
	final items:Map<String, V> = [];

	public function new() {}

	function keyOf(key:K):String
		return Std.string(key);

	public function put(key:K, value:V):V {
		items.set(keyOf(key), value);
		return value;
	}

	public function get(key:K):Null<V>
		return items.get(keyOf(key));

	public function all():Array<V>
		return [for (item in items) item];
}

class ById<V> extends Repository<Int, V> {
	public var last:Null<V>;

	override public function put(key:Int, value:V):V {
		last = value;
		return super.put(key + 1, value);
	}
}

class Users extends ById<{name:String}> {
	public function names():Array<String>
		return all().map(user -> user.name);

	public function rename(id:Int, name:String):Void {
		var user = get(id);
		if (user != null)
			user.name = name;
	}
}

class InheritedTypeParameters {
	static function main() {
		var users = new Users();
		users.put(1, {name: "Ada"}).name.toUpperCase();
		users.rename(1, "Grace");
		var base:Repository<Int, {name:String}> = users;
		trace(users.names().join(","), users.last.name, base.get(2).name.length);
	}
}
