class Room {
	public var name:String;
	public var size:Int;

	public function new(name:String, size:Int) {
		this.name = name;
		this.size = size;
	}

	public function isSame(other:Room):Bool {
		return other == this;
	}
}

class SharedObjectsAsStructures {
	static var rooms:Array<Room> = [];

	static function at(index:Int):{name:String, size:Int} {
		return rooms[index]; // expect: HX4
	}

	static function nameOf(told:{name:String}):String {
		return told.name;
	}

	static function main() {
		var hall = new Room("hall", 1);
		var same = hall;
		rooms.push(hall); // expect: HX4
		rooms.push(same); // expect: HX4
		hall.size++;
		trace(same.size, hall == same, hall.isSame(same));
		var told:{name:String, size:Int} = hall; // expect: HX4
		trace(told.name, told.size);
		trace(at(0).size);
		var other:{name:String};
		other = same; // expect: HX4
		trace(other.name, nameOf(hall));
		var list:Array<{name:String}> = [hall, same]; // expect: HX4
		trace(list[1].name, list.length);
	}
}
