/** Results and changes come back by every way out. **/
class EarlyWays {
	static function main() {
		var errors:Array<String> = [];
		var checked = 0;
		function valid(age:Int):Bool {
			checked++;
			if (age < 0) {
				errors.push('$age is negative');
				return false;
			}
			if (age > 150)
				return false;
			return true;
		}
		var good = 0;
		for (age in [10, -1, 200, 40]) {
			if (!valid(age))
				continue;
			good++;
		}
		Sys.println('$good of $checked');
		Sys.println(errors);
		var all = [for (age in [1, -2, 3]) if (valid(age)) age];
		Sys.println(all);
		Sys.println(checked);
		Sys.println(valid(5) ? "yes" : "no");
		Sys.println(checked);
	}
}
