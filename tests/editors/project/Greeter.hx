@:module
class Greeter {
	public static function greetOne(name:String):String {
		var greeting = "one, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetTwo(name:String):String {
		var greeting = "two, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetThree(name:String):String {
		var greeting = "three, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetFour(name:String):String {
		var greeting = "four, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetFive(name:String):String {
		var greeting = "five, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetSix(name:String):String {
		var greeting = "six, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetSeven(name:String):String {
		var greeting = "seven, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetEight(name:String):String {
		var greeting = "eight, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetNine(name:String):String {
		var greeting = "nine, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetTen(name:String):String {
		var greeting = "ten, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetEleven(name:String):String {
		var greeting = "eleven, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetTwelve(name:String):String {
		var greeting = "twelve, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetThirteen(name:String):String {
		var greeting = "thirteen, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetFourteen(name:String):String {
		var greeting = "fourteen, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetFifteen(name:String):String {
		var greeting = "fifteen, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetSixteen(name:String):String {
		var greeting = "sixteen, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetSeventeen(name:String):String {
		var greeting = "seventeen, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetEighteen(name:String):String {
		var greeting = "eighteen, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetNineteen(name:String):String {
		var greeting = "nineteen, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}

	public static function greetTwenty(name:String):String {
		var greeting = "twenty, " + name;
		var shout = greeting.toUpperCase();
		return shout + "!";
	}
}
