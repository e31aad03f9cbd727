/** A constructor puts the new object into a list that it was given. **/
class Ticket {
	public final number:Int;
	public var note = "";

	public function new(list:Array<Ticket>) {
		number = list.length + 1;
		list.push(this);
	}
}

class ConstructorRegisters {
	static function main() {
		var list:Array<Ticket> = [];
		var a = new Ticket(list);
		var b = new Ticket(list);
		a.note = "first";
		list[1].note = "second";
		Sys.println(list[0].note + " " + b.note + " " + list.length);
		Sys.println(a.number + b.number);
	}
}
