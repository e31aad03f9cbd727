using haxe.Json;

typedef Talks = {
	function say():String;
	function answer(question:String, times:Int):String;
}

typedef Options = {?size:Int, ?color:String};

class Cat {
	var name:String;

	public function new(name:String)
		this.name = name;

	public function say():String
		return name + " meows";

	public function answer(question:String, times:Int):String
		return name + ": " + [for (_ in 0...times) question].join(" ");
}

class MethodsOfStructures {
	static function ask(f:() -> String):String
		return f();

	static function heard(talks:Talks):String
		return ask(talks.say);

	static function twice(talks:Talks):String {
		var answer = talks.answer;
		return answer("why", 2);
	}

	static function size(options:Options):Int
		return options.size;

	static function main() {
		Sys.println(heard(new Cat("tom")));
		Sys.println(twice(new Cat("kit")));
		var talks:Talks = {say: () -> "moo", answer: (question, n) -> question + n};
		Sys.println(heard(talks) + " " + twice(talks));
		Sys.println('{"a":1}'.parse().stringify());
		Sys.println(size({size: 12, "x-id": 13}));
	}
}
