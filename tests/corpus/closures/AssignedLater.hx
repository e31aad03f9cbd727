/** A variable for a function that is given it later, so that it can call itself. **/
class AssignedLater {
	static function main() {
		var factorial:Int->Int = null;
		factorial = n -> n < 2 ? 1 : n * factorial(n - 1);
		Sys.println(factorial(10));
		var isEven:Int->Bool = null;
		var isOdd:Int->Bool = null;
		isEven = n -> n == 0 ? true : isOdd(n - 1);
		isOdd = n -> n == 0 ? false : isEven(n - 1);
		Sys.println(isEven(10));
		Sys.println(isOdd(10));
		var action = () -> "first";
		var run = () -> action();
		Sys.println(run());
		action = () -> "second";
		Sys.println(run());
	}
}
