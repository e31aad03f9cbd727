class TypeOfAnything {
	static function kind(v:Dynamic):String
		return switch Type.typeof(v) {
			case TInt: "int";
			case TClass(String): "string";
			case TClass(Array): "array";
			case TClass(_): "class";
			case _: "other";
		};
	static function main() {
		for (v in ([1, "a", [1], true] : Array<Dynamic>)) Sys.println(kind(v));
	}
}
