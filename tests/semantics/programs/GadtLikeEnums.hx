enum Expr<T> {
	Number(n:Int):Expr<Int>;
	Flag(b:Bool):Expr<Bool>;
	Add(a:Expr<Int>, b:Expr<Int>):Expr<Int>;
	Choose<A>(test:Expr<Bool>, yes:Expr<A>, no:Expr<A>):Expr<A>;
	Less(a:Expr<Int>, b:Expr<Int>):Expr<Bool>;
}

class GadtLikeEnums {
	static function eval<T>(e:Expr<T>):T
		return switch e {
			case Number(n): n;
			case Flag(b): b;
			case Add(a, b): eval(a) + eval(b);
			case Choose(test, yes, no): eval(test) ? eval(yes) : eval(no);
			case Less(a, b): eval(a) < eval(b);
		}

	static function main() {
		var sum:Int = eval(Add(Number(1), Number(2)));
		var test = Less(Number(1), Number(2));
		trace(sum, eval(test), eval(Choose(test, Number(3), Number(4))) + 1);
	}
}
