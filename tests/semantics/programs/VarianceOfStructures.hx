class Animal {
	public final name:String;

	public function new(name:String)
		this.name = name;

	public function speak():String
		return "...";
}

class Dog extends Animal {
	public var tricks:Array<String> = [];

	override public function speak():String
		return "Woof";
}

interface Named {
	final name:String;
}

typedef HasName = {
	final name:String;
}

typedef CanSpeak = {
	function speak():String;
}

class VarianceOfStructures {
	static function greet(who:HasName):String
		return "Hello " + who.name;

	static function listen(to:CanSpeak):String
		return to.speak();

	static function feed(animal:Animal, ?how:Animal->String):String
		return how == null ? animal.name : how(animal);

	static function names(all:Iterable<Animal>):Array<String>
		return [for (one in all) one.name];

	static function main() {
		var dog = new Dog("Rex");
		dog.tricks.push("sit");
		var animal:Animal = dog;
		var make:String->Animal = function(n:String):Dog return new Dog(n);
		var take:Dog->String = function(a:Animal) return a.name;
		trace(greet(dog), listen(animal), feed(dog), feed(dog, a -> a.speak()), make("Tom").name, take(dog));
		trace(names([animal, dog]), names([new Dog("A"), new Animal("B")]).length);
	}
}
