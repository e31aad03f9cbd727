// haxe: by hand, for the names that it prints would have the package of the test
class FunctionsAndClassesAsText {
	static function one() {
		return 1;
	}

	static function main() {
		var made = () -> 2;
		var named = one;
		trace(made, named, [made], {f: made}, Std.string(made), "" + made);
		trace(FunctionsAndClassesAsText, String, Std.string(FunctionsAndClassesAsText));
		var kind:Dynamic = FunctionsAndClassesAsText;
		trace(kind, "" + kind, [kind]);
		trace(Type.typeof("a"), Type.typeof(1.5), Type.typeof(null), Type.typeof({a: 1}), Type.typeof([1]));
	}
}
