/** Fluent calls on an object that another variable names too. **/
class Query {
	var parts:Array<String> = [];
	var limitTo = 0;

	public function new() {}

	public function where(condition:String):Query {
		parts.push(condition);
		return this;
	}

	public function limit(count:Int):Query {
		limitTo = count;
		return this;
	}

	public function text():String {
		return parts.join(" and ") + (limitTo > 0 ? ' limit $limitTo' : "");
	}
}

class BuilderReturnsItself {
	static function restrict(query:Query):Query {
		return query.where("public");
	}

	static function main() {
		var query = new Query();
		var same = query.where("a = 1").where("b = 2");
		same.limit(5);
		Sys.println(query.text());
		restrict(query).limit(7);
		Sys.println(same.text());
		Sys.println(query == same);
	}
}
