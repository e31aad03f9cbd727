class Ticket {
	public var id:Int;
	public var state = "open";

	public function new(id:Int)
		this.id = id;
}

class Desk {
	var tickets:Array<Ticket> = [];

	public var last:Null<Ticket>;

	public function new() {}

	public function open():Ticket {
		var ticket = new Ticket(tickets.length + 1);
		tickets.push(ticket);
		last = ticket;
		return ticket;
	}

	public function closeAll()
		for (ticket in tickets)
			ticket.state = "closed";

	public function count(state:String):Int
		return tickets.filter(t -> t.state == state).length;
}

/** One object in a list, in a field, and with the caller. **/
class LastMade {
	static function main() {
		var desk = new Desk();
		var first = desk.open();
		desk.open();
		first.state = "waiting";
		Sys.println(desk.count("waiting"));
		desk.last.state = "urgent";
		Sys.println(desk.count("urgent"));
		desk.closeAll();
		Sys.println(first.state);
		Sys.println(desk.last.state);
	}
}
