typedef User = {id:Int, name:String, roles:Array<String>};
typedef Session = {token:String, user:User, expires:Int, data:Map<String, Dynamic>};

class SessionStore {
	var sessions:Map<String, Session> = new Map();
	var byUser:Map<Int, Array<Session>> = new Map();
	var clock = 0;
	var onExpire:Array<Session->Void> = [];

	public function new() {}

	public function tick(n:Int) {
		clock += n;
		var gone = [for (s in sessions) if (s.expires <= clock) s];
		gone.sort((a, b) -> Reflect.compare(a.token, b.token));
		for (s in gone) {
			sessions.remove(s.token);
			byUser[s.user.id].remove(s);
			for (f in onExpire)
				f(s);
		}
	}

	public function login(user:User, ttl:Int):Session {
		var s:Session = {token: "t" + user.id + clock, user: user, expires: clock + ttl, data: new Map()};
		sessions.set(s.token, s);
		var list = byUser.get(user.id);
		if (list == null) {
			list = [];
			byUser.set(user.id, list);
		}
		list.push(s);
		return s;
	}

	public function touch(token:String, ttl:Int):Bool {
		var s = sessions[token];
		if (s == null)
			return false;
		s.expires = clock + ttl;
		return true;
	}

	public function grant(id:Int, role:String) {
		for (s in byUser[id])
			if (!s.user.roles.contains(role))
				s.user.roles.push(role);
	}

	public function expired(f:Session->Void)
		onExpire.push(f);

	static function main() {
		var store = new SessionStore();
		var log = [];
		store.expired(s -> log.push(s.token + ":" + s.user.name));
		var ann = {id: 1, name: "Ann", roles: ["user"]};
		var bob = {id: 2, name: "Bob", roles: []};
		var a = store.login(ann, 10);
		store.tick(1);
		var b = store.login(ann, 3);
		store.login(bob, 20);
		a.data["page"] = "home";
		a.data["n"] = 3;
		store.grant(1, "admin");
		Sys.println(ann.roles.join(",") + " " + b.user.roles.length);
		store.tick(4);
		Sys.println(store.touch(a.token, 50) + " " + store.touch(b.token, 50));
		ann.name = "Anna";
		store.tick(100);
		Sys.println(log.join(" "));
		Sys.println(a.data["page"] + a.data["n"]);
	}
}
