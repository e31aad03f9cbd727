using Lambda;

class Basket {
	var prices:Array<Int>;

	public var seen = 0;

	public function new(prices:Array<Int>)
		this.prices = prices;

	public function total():Int {
		var sum = 0;
		prices.iter(function(price) {
			seen++;
			sum += price;
		});
		return sum;
	}

	public function raise(by:Int) {
		function one(i:Int)
			prices[i] += by;
		for (i in 0...prices.length)
			one(i);
	}

	public function text():String
		return prices.join("+");
}

/** Function values inside methods change fields. **/
class MethodsWithClosures {
	static function main() {
		var basket = new Basket([1, 2, 3]);
		Sys.println(basket.total());
		basket.raise(10);
		Sys.println(basket.text());
		Sys.println(basket.total());
		Sys.println(basket.seen);
	}
}
