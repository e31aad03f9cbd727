typedef Task = {name:String, run:() -> Bool};

/** Tasks that are run again until they are done. **/
class QueueOfTasks {
	static function main() {
		var order:Array<String> = [];
		function task(name:String, times:Int):Task {
			var left = times;
			return {
				name: name,
				run: function() {
					order.push(name);
					left--;
					return left <= 0;
				}
			};
		}
		var queue = [task("a", 2), task("b", 1), task("c", 3)];
		while (queue.length > 0) {
			var next = queue.shift();
			if (!next.run())
				queue.push(next);
		}
		Sys.println(order.join(" "));
	}
}
