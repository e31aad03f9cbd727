@:module
class Broken {
	public static function half(value:Int):Int {
		return value / ;
	}
}
