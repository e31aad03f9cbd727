/** Callbacks in a list that are called later. **/
class Listeners {
	static function main() {
		var log:Array<String> = [];
		var count = 0;
		var listeners:Array<String->Void> = [];
		listeners.push(event -> log.push("first " + event));
		listeners.push(function(event) {
			count++;
			log.push('second $event ($count)');
		});
		for (listener in listeners)
			listener("start");
		listeners.push(event -> if (event == "stop") count = 100);
		for (listener in listeners)
			listener("stop");
		for (line in log)
			Sys.println(line);
		Sys.println(count);
	}
}
