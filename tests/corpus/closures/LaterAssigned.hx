/** What is assigned after a function value was made, it sees. **/
class LaterAssigned {
	static function main() {
		var name = "Ada";
		var greet = () -> "Hello " + name;
		Sys.println(greet());
		name = "Bob";
		Sys.println(greet());
		var greetings = [greet];
		name = "Cid";
		Sys.println(greetings[0]());
		var items = ["x"];
		var count = function() return items.length;
		items.push("y");
		Sys.println(count());
		items = [];
		Sys.println(count());
	}
}
