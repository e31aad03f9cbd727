typedef Message = {id:Int, from:String, text:String, read:Bool, labels:Array<String>};
typedef Filter = {name:String, test:Message->Bool, apply:Message->Void};

class Inbox {
	public var messages:Array<Message> = [];
	public var folders:Map<String, Array<Message>> = ["inbox" => [], "spam" => []];

	var filters:Array<Filter> = [];
	var nextId = 1;

	public function new() {}

	public function filter(name:String, test:Message->Bool, apply:Message->Void)
		filters.push({name: name, test: test, apply: apply});

	public function receive(from:String, text:String):Message {
		var m = {id: nextId++, from: from, text: text, read: false, labels: []};
		messages.push(m);
		for (f in filters)
			if (f.test(m))
				f.apply(m);
		var folder = m.labels.contains("spam") ? "spam" : "inbox";
		folders[folder].push(m);
		return m;
	}

	public function unread(folder:String):Int
		return folders[folder].filter(m -> !m.read).length;

	public function readAll(folder:String) {
		for (m in folders[folder])
			m.read = true;
	}

	public function move(id:Int, to:String) {
		for (name => list in folders)
			for (m in list.copy())
				if (m.id == id) {
					list.remove(m);
					folders[to].push(m);
					return;
				}
	}

	public function thread(from:String):Array<Message>
		return messages.filter(m -> m.from == from);
}

class MessageInbox {
	static function main() {
		var inbox = new Inbox();
		var hits = 0;
		inbox.filter("ads", m -> m.text.indexOf("buy") >= 0, m -> {
			m.labels.push("spam");
			hits++;
		});
		inbox.filter("boss", m -> m.from == "boss", m -> m.labels.push("important"));
		inbox.receive("shop", "buy now");
		var hello = inbox.receive("ann", "hello");
		inbox.receive("boss", "report?");
		inbox.receive("ann", "lunch? buy me one");
		hello.read = true;
		Sys.println(inbox.unread("inbox") + " " + inbox.unread("spam") + " " + hits);
		inbox.move(4, "inbox");
		inbox.readAll("spam");
		for (m in inbox.thread("ann"))
			Sys.println(m.id + (m.read ? "r" : "u") + m.labels.join(","));
		Sys.println(inbox.messages.map(m -> m.read ? "r" : "u").join(""));
		Sys.println(inbox.folders["inbox"].map(m -> m.id).join(","));
	}
}
