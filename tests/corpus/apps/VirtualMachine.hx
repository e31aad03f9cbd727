/** A stack machine with jumps, calls and variables. **/
enum Instruction {
	Push(value:Int);
	Add;
	Sub;
	Mul;
	Dup;
	Swap;
	Load(name:String);
	Store(name:String);
	Jump(target:Int);
	JumpIfZero(target:Int);
	Print;
	Call(target:Int);
	Ret;
	Halt;
}

class Machine {
	var stack:Array<Int> = [];
	var calls:Array<Int> = [];
	var memory:Map<String, Int> = new Map();
	var counter = 0;

	public var output:Array<String> = [];
	public var steps = 0;

	final program:Array<Instruction>;

	public function new(program:Array<Instruction>) {
		this.program = program;
	}

	public function run(limit:Int = 1000):String {
		while (steps < limit) {
			if (counter >= program.length)
				return "ran off the end";
			steps++;
			var instruction = program[counter++];
			switch instruction {
				case Push(v):
					stack.push(v);
				case Add:
					binary((a, b) -> a + b);
				case Sub:
					binary((a, b) -> a - b);
				case Mul:
					binary((a, b) -> a * b);
				case Dup:
					var top = stack[stack.length - 1];
					stack.push(top);
				case Swap:
					var b = stack.pop();
					var a = stack.pop();
					stack.push(b);
					stack.push(a);
				case Load(name):
					if (!memory.exists(name))
						return 'undefined $name';
					stack.push(memory[name]);
				case Store(name):
					memory[name] = stack.pop();
				case Jump(target):
					counter = target;
				case JumpIfZero(target):
					if (stack.pop() == 0)
						counter = target;
				case Print:
					output.push(Std.string(stack.pop()));
				case Call(target):
					calls.push(counter);
					counter = target;
				case Ret:
					counter = calls.pop();
				case Halt:
					return "halted";
			}
		}
		return "step limit";
	}

	function binary(f:(Int, Int) -> Int) {
		var b = stack.pop();
		var a = stack.pop();
		stack.push(f(a, b));
	}
}

class VirtualMachine {
	static function main() {
		// factorial of 6, in a loop
		show("factorial", [
			Push(6), Store("n"), Push(1), Store("acc"),
			Load("n"), JumpIfZero(15),
			Load("acc"), Load("n"), Mul, Store("acc"),
			Load("n"), Push(1), Sub, Store("n"),
			Jump(4),
			Load("acc"), Print, Halt
		]);
		// a subroutine that squares the top
		show("square", [Push(7), Call(4), Print, Halt, Dup, Mul, Ret]);
		show("loop", [Jump(0)]);
		show("undefined", [Load("ghost"), Print]);
		show("end", [Push(1), Push(2), Swap, Sub, Print]);
	}

	static function show(name:String, program:Array<Instruction>) {
		var machine = new Machine(program);
		var result = machine.run(200);
		Sys.println('$name: $result after ${machine.steps}: ${machine.output}');
	}
}
