class Work {
	public var name:String;
	public var tries = 0;

	public function new(name:String)
		this.name = name;

	public function run():Bool {
		tries++;
		return tries >= 2;
	}
}

/** Objects in a queue and in a history. **/
class QueueAndHistory {
	static function main() {
		var history:Array<Work> = [];
		var queue = [new Work("a"), new Work("b")];
		for (work in queue)
			history.push(work);
		while (queue.length > 0) {
			var work = queue.shift();
			if (!work.run())
				queue.push(work);
		}
		for (work in history)
			Sys.println(work.name + " " + work.tries);
	}
}
