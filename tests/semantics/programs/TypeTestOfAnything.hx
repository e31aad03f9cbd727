class TypeTestOfAnything {
	static function main() {
		var many = [1, 2];
		final open:Bool = Std.isOfType((many.length > 1 ? (if (true) {id: many.length} else (1 : Dynamic)) : (try many.length catch (e:Dynamic) (1 : Dynamic))), String);
		trace(open);
	}
}
