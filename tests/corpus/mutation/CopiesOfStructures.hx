class CopiesOfStructures {
	static function main() {
		var plan = {name: "a", parts: {sizes: [1, 2]}};
		var copy = Reflect.copy(plan);
		copy.name = "b";
		copy.parts.sizes.push(9);
		trace(plan.name, plan.parts.sizes.length, copy.name);
	}
}
