class Pupil {
	public var name:String;
	public var grade:Int;

	public function new(name:String, grade:Int) {
		this.name = name;
		this.grade = grade;
	}
}

/** Objects in a list and, by a key, in a map of lists. **/
class GroupedBy {
	static function main() {
		var pupils = [new Pupil("a", 1), new Pupil("b", 2), new Pupil("c", 1)];
		var grouped = new Map<Int, Array<Pupil>>();
		for (pupil in pupils) {
			if (!grouped.exists(pupil.grade))
				grouped.set(pupil.grade, []);
			grouped.get(pupil.grade).push(pupil);
		}
		for (pupil in grouped.get(1))
			pupil.name = pupil.name.toUpperCase();
		Sys.println([for (pupil in pupils) pupil.name].join(" "));
		Sys.println(grouped.get(2)[0].name);
		Sys.println(grouped.get(1).length);
	}
}
