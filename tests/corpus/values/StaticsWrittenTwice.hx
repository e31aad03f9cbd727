class Ticket {
	public static var made = 0;

	public final number:Int;

	public function new() {
		made++;
		number = made;
	}
}

class StaticsWrittenTwice {
	static var current:Ticket;
	static var log:Array<String> = [];

	static function main() {
		// The first ticket is thrown away, but it has been made.
		current = new Ticket();
		current = new Ticket();
		Sys.println(Ticket.made + ", " + current.number);
		log.push("a");
		log = [];
		log.push("b");
		log.push("c");
		Sys.println(log.join(" "));
	}
}
