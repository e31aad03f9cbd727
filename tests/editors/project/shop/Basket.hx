package shop;

/** What is bought. **/
class Basket {
	public static function half(total:Int) {
		var parts = total / 2;
		trace(total * 3 + 1);
		return parts;
	}
}
