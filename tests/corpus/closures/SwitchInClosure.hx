enum Op {
	Push(n:Int);
	Add;
	Drop;
}

/** A stack machine whose steps are a local function. **/
class SwitchInClosure {
	static function main() {
		var stack:Array<Int> = [];
		var steps = 0;
		function run(op:Op):Void {
			steps++;
			switch (op) {
				case Push(n):
					stack.push(n);
				case Add:
					var a = stack.pop();
					var b = stack.pop();
					stack.push(a + b);
				case Drop:
					stack.pop();
			}
		}
		for (op in [Push(1), Push(2), Add, Push(9), Drop])
			run(op);
		Sys.println(stack);
		Sys.println(steps);
	}
}
