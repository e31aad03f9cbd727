enum Instr {
	Push(v:Int);
	Add;
	Sub;
	Mul;
	Dup;
	Swap;
	Jump(to:Int);
	JumpIfZero(to:Int);
	Call(name:String);
	Print;
	Halt;
}

class VmError {
	public final pc:Int;
	public final text:String;

	public function new(pc:Int, text:String) {
		this.pc = pc;
		this.text = text;
	}
}

class Vm {
	final code:Array<Instr>;
	var stack:Array<Int> = [];
	var pc = 0;
	var output = new StringBuf();

	public var steps(default, null) = 0;

	static inline final LIMIT = 200;

	public function new(code:Array<Instr>) {
		this.code = code;
	}

	function pop():Int {
		if (stack.length == 0)
			throw new VmError(pc, "stack underflow");
		return stack.pop();
	}

	public function run():String {
		while (pc < code.length) {
			if (++steps > LIMIT)
				throw new VmError(pc, 'more than $LIMIT steps');
			switch code[pc++] {
				case Push(v):
					stack.push(v);
				case Add:
					stack.push(pop() + pop());
				case Sub:
					var b = pop();
					var a = pop();
					stack.push(a - b);
				case Mul:
					stack.push(pop() * pop());
				case Dup:
					var a = pop();
					stack.push(a);
					stack.push(a);
				case Swap:
					var b = pop(), a = pop();
					stack.push(b);
					stack.push(a);
				case Jump(to):
					pc = to;
				case JumpIfZero(to):
					if (pop() == 0)
						pc = to;
				case Call("neg"):
					stack.push(-pop());
				case Call("sq"):
					var a = pop();
					stack.push(a * a);
				case Call(other):
					throw new VmError(pc - 1, "unknown function " + other);
				case Print:
					output.add(pop());
					output.addChar(" ".code);
				case Halt:
					break;
			}
		}
		return output.toString();
	}
}

class AssembledStack {
	static function assemble(src:String):Array<Instr> {
		var labels = new Map<String, Int>();
		var lines = [];
		for (raw in src.split("\n")) {
			var line = StringTools.trim(raw.split(";")[0]);
			if (line == "")
				continue;
			if (StringTools.endsWith(line, ":")) {
				labels[line.substr(0, line.length - 1)] = lines.length;
				continue;
			}
			lines.push(line);
		}
		return lines.map(line -> {
			var parts = line.split(" ");
			switch parts {
				case ["push", n]: Push(Std.parseInt(n));
				case ["add"]: Add;
				case ["sub"]: Sub;
				case ["mul"]: Mul;
				case ["dup"]: Dup;
				case ["swap"]: Swap;
				case ["jmp", l]: Jump(labels[l]);
				case ["jz", l]: JumpIfZero(labels.exists(l) ? labels[l] : throw 'no label $l');
				case ["call", f]: Call(f);
				case ["print"]: Print;
				case ["halt"]: Halt;
				case _: throw 'bad line "$line"';
			}
		});
	}

	static function attempt(name:String, src:String) {
		try {
			var vm = new Vm(assemble(src));
			Sys.println('$name: ${vm.run()}in ${vm.steps} steps');
		} catch (e:VmError) {
			Sys.println('$name: error at ${e.pc}: ${e.text}');
		} catch (s:String) {
			Sys.println('$name: $s');
		}
	}

	static function main() {
		attempt("sum", "push 2\npush 3\nadd\nprint ; shows 5\nhalt\nprint");
		attempt("count", "
			push 5
			loop:
			dup
			print
			push 1
			sub
			dup
			jz end
			jmp loop
			end:
			halt
		");
		attempt("under", "push 1\nadd");
		attempt("endless", "top:\njmp top");
		attempt("neg", "push 4\ncall neg\ncall sq\nprint\npush 9\npush 1\nswap\nsub\nprint");
		attempt("unknown", "call what");
		attempt("label", "push 0\njz nowhere");
		attempt("bad", "push\n");
		attempt("empty", "");
	}
}
