class NamesThatFallTogether {
	static function f(n:Int) {
		var userId = n, UserId = n * 2;
		var user_id = n + 5;
		Sys.println(userId + " " + UserId + " " + user_id);
	}
	static function main() {
		f(1);
		var camelCase = 1, CamelCase = 2;
		Sys.println(camelCase + CamelCase);
	}
}
