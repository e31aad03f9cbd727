@:genservr
class Counter {
	public static function init(start:Int) {
		return {:ok, start};
	}
}
