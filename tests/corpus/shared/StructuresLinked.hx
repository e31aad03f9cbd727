/** A structure with more fields is given for one with fewer, and stays the same one. **/
typedef Named = {name:String};
typedef Person = {name:String, age:Int};

class StructuresLinked {
	static var last:Named;

	static function rename(named:Named, name:String) {
		named.name = name;
		last = named;
	}

	static function names(all:Array<Named>):String {
		return all.map(n -> n.name).join(",");
	}

	static function oldest(people:Array<Person>):Person {
		var best = people[0];
		for (p in people)
			if (p.age > best.age)
				best = p;
		return best;
	}

	static function main() {
		var ann:Person = {name: "Ann", age: 30};
		var people = [ann, {name: "Bob", age: 41}];
		rename(ann, "Anna");
		Sys.println(people[0].name + " " + people[0].age);
		var bob = oldest(people);
		bob.age++;
		rename(bob, "Bobby");
		Sys.println(people[1].name + " " + people[1].age);
		last.name += "!";
		Sys.println(bob.name);
		var some:Array<Named> = [for (p in people) p];
		some[0].name = "Zoe";
		Sys.println(ann.name + " " + names(some));
		var shorter:{name:String} = ann;
		shorter.name = "Al";
		Sys.println(ann.name + " " + some[0].name);
	}
}
