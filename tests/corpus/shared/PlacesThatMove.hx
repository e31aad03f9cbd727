/** An element is read, and then what its index was changes. **/
class PlacesThatMove {
	var at = 0;
	final rows = [[1], [2]];

	function new() {}

	function step():Void {
		var row = rows[at];
		at++;
		row.push(9); // expect: HX4
		var other = rows[at];
		other.push(7);
		other.push(8);
	}

	static function main() {
		var places = new PlacesThatMove();
		places.step();
		Sys.println(places.rows[1]);
	}
}
