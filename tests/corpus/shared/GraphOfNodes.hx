/** A graph whose nodes hold their neighbours, with marks set on the way. **/
class Place {
	public final name:String;
	public var roads:Array<Place> = [];
	public var visited = false;
	public var distance = -1;

	public function new(name:String)
		this.name = name;

	public function link(other:Place) {
		roads.push(other);
		other.roads.push(this);
	}
}

class GraphOfNodes {
	static function depthFirst(place:Place, order:Array<String>) {
		if (place.visited)
			return;
		place.visited = true;
		order.push(place.name);
		for (next in place.roads)
			depthFirst(next, order);
	}

	static function breadthFirst(start:Place) {
		start.distance = 0;
		var queue = [start];
		while (queue.length > 0) {
			var place = queue.shift();
			for (next in place.roads) {
				if (next.distance < 0) {
					next.distance = place.distance + 1;
					queue.push(next);
				}
			}
		}
	}

	static function main() {
		var places = [for (name in ["a", "b", "c", "d", "e", "f"]) new Place(name)];
		var pairs = [[0, 1], [0, 2], [1, 3], [2, 3], [3, 4]];
		for (pair in pairs)
			places[pair[0]].link(places[pair[1]]);
		var order = [];
		depthFirst(places[0], order);
		Sys.println(order.join(""));
		breadthFirst(places[4]);
		for (place in places)
			Sys.println(place.name + " " + place.distance + " " + place.visited);
	}
}
