/** Local functions with arguments that may be left out. **/
class DefaultsAndOptional {
	static function main() {
		var log:Array<String> = [];
		function note(text:String, level = 1, ?tag:String) {
			log.push('$level $text' + (tag == null ? "" : " #" + tag));
		}
		note("start");
		note("work", 2);
		note("end", 3, "done");
		for (line in log)
			Sys.println(line);
	}
}
