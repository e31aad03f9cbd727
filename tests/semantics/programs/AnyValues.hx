class AnyValues {
	static function keep(value:Any):Any
		return value;

	static function main() {
		var a:Any = 1;
		var b:Any = "two";
		var c:Any = {three: 3};
		var number:Int = a;
		var text:String = b;
		var list:Array<Any> = [a, b, c, 4];
		trace(number + 1, text.length, list.length, keep([1, 2]));
		var back:{three:Int} = keep(c);
		trace(back.three);
	}
}
