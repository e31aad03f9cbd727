class Message {
	static var seq = 0;

	public final id:Int = seq++;
	public final from:User;
	public var text:String;
	public var readBy:Array<User> = [];

	public function new(from:User, text:String) {
		this.from = from;
		this.text = text;
	}

	public function markRead(u:User):Bool {
		if (readBy.indexOf(u) != -1) return false;
		readBy.push(u);
		return true;
	}
}

class User {
	public final nick:String;
	public var rooms:Array<Room> = [];
	public var inbox:Array<Message> = [];

	public function new(nick:String) this.nick = nick;

	public function join(r:Room):User {
		if (rooms.indexOf(r) < 0) {
			rooms.push(r);
			r.members.push(this);
		}
		return this;
	}

	public function leave(r:Room) {
		rooms.remove(r);
		r.members.remove(this);
	}

	public function say(r:Room, text:String):Message {
		if (r.members.indexOf(this) < 0) throw '$nick is not in ${r.name}';
		return r.post(new Message(this, text));
	}

	public function readAll():Int {
		var n = 0;
		for (m in inbox) if (m.markRead(this)) n++;
		inbox = [];
		return n;
	}
}

class Room {
	public final name:String;
	public var members:Array<User> = [];
	public var log:Array<Message> = [];

	public function new(name:String) this.name = name;

	public function post(m:Message):Message {
		log.push(m);
		for (u in members) if (u != m.from) u.inbox.push(m);
		return m;
	}

	public function transcript():String return [for (m in log) '#${m.id} ${m.from.nick}: ${m.text} (${m.readBy.length})'].join("\n");
}

class Chat {
	static function main() {
		var dev = new Room("dev"), fun = new Room("fun");
		var ann = new User("ann").join(dev).join(fun);
		var bob = new User("bob").join(dev);
		var cyd = new User("cyd").join(fun).join(dev).join(dev);
		ann.say(dev, "hi");
		var m = bob.say(dev, "hello");
		m.text += "!";
		cyd.say(fun, "lol");
		Sys.println(ann.inbox.length + " " + bob.inbox.length + " " + cyd.inbox.length);
		Sys.println(ann.readAll() + " " + ann.readAll());
		Sys.println(cyd.readAll());
		Sys.println(dev.transcript());
		Sys.println(fun.transcript());
		bob.leave(dev);
		try {
			bob.say(dev, "still here?");
		} catch (e:String) {
			Sys.println(e);
		}
		Sys.println([for (u in dev.members) u.nick].join(",") + " " + bob.rooms.length);
	}
}
