using StringTools;

typedef Instr = {
	final op:String;
	final args:Array<String>;
	final line:Int;
}

class AsmError {
	public var line:Int;
	public var msg:String;

	public function new(line:Int, msg:String) {
		this.line = line;
		this.msg = msg;
	}

	public function toString():String return 'line $line: $msg';
}

class Cpu {
	final regs:Map<String, Int> = ["a" => 0, "b" => 0, "c" => 0];
	final out:Array<String> = [];
	var zero = false;
	var pc = 0;

	public function new() {}

	function val(i:Instr, n:Int):Int {
		var s = i.args[n];
		if (s == null) throw new AsmError(i.line, "missing operand " + n);
		if (regs.exists(s)) return regs[s];
		var v = Std.parseInt(s);
		if (v == null) throw new AsmError(i.line, 'bad operand "$s"');
		return v;
	}

	function store(i:Instr, v:Int):Void {
		var r = i.args[0];
		if (!regs.exists(r)) throw new AsmError(i.line, 'no register "$r"');
		regs[r] = v;
		zero = v == 0;
	}

	public function run(prog:Array<Instr>, labels:Map<String, Int>):String {
		var fuel = 500;
		while (pc < prog.length) {
			if (fuel-- == 0) return "out of fuel";
			var i = prog[pc++];
			switch (i.op) {
				case "mov":
					store(i, val(i, 1));
				case "add":
					store(i, val(i, 0) + val(i, 1));
				case "sub":
					store(i, val(i, 0) - val(i, 1));
				case "mul":
					store(i, val(i, 0) * val(i, 1));
				case "out":
					out.push("" + val(i, 0));
				case "jmp" | "jz" | "jnz":
					var target = labels[i.args[0]];
					if (target == null) throw new AsmError(i.line, "no label " + i.args[0]);
					var jump = switch (i.op) {
						case "jz": zero;
						case "jnz": !zero;
						default: true;
					}
					if (jump) pc = target;
				case "hlt":
					break;
				case op:
					throw new AsmError(i.line, 'unknown "$op"');
			}
		}
		return out.join(",");
	}
}

class Assembler {
	static function parse(src:String):{prog:Array<Instr>, labels:Map<String, Int>} {
		var prog:Array<Instr> = [], labels = new Map<String, Int>();
		var n = 0;
		for (raw in src.split("\n")) {
			n++;
			var semi = raw.indexOf(";");
			var line = (semi >= 0 ? raw.substr(0, semi) : raw).trim();
			if (line == "") continue;
			if (line.endsWith(":")) {
				var name = line.substr(0, line.length - 1);
				if (labels.exists(name)) throw new AsmError(n, 'label "$name" twice');
				labels[name] = prog.length;
				continue;
			}
			var sp = line.indexOf(" ");
			if (sp < 0) {
				prog.push({op: line, args: [], line: n});
			} else {
				var args = line.substr(sp + 1).split(",").map(a -> a.trim());
				prog.push({op: line.substr(0, sp), args: args, line: n});
			}
		}
		return {prog: prog, labels: labels};
	}

	static function exec(src:String) {
		try {
			var p = parse(src);
			Sys.println(new Cpu().run(p.prog, p.labels));
		} catch (e:AsmError) {
			Sys.println(e);
		}
	}

	static function main() {
		exec("mov a, 5 ; count down\nloop:\nout a\nsub a, 1\njnz loop\nhlt\nout 99");
		exec("mov a, 1\nmov b, 6\nagain:\nmul a, b\nsub b, 1\njnz again\nout a");
		exec("x:\njmp x");
		exec("mov z, 1");
		exec("add a");
		exec("\n\nfrob 1");
		exec("jmp nowhere");
		exec("l:\nl:");
		exec("mov a, q9");
	}
}
