/** An assembler with a peephole optimiser and the machine that runs its code. **/
enum Op {
  Push(v:Int);
  Pop;
  Dup;
  Swap;
  Add;
  Sub;
  Mul;
  Div;
  Load(name:String);
  Store(name:String);
  Jump(label:String);
  JumpIf(label:String);
  Label(name:String);
  Call(label:String);
  Ret;
  Print;
  Halt;
}

class VmError extends haxe.Exception {
  public final pc:Int;

  public function new(message:String, pc:Int) {
    super(message);
    this.pc = pc;
  }

  override public function toString() return '$message @$pc';
}

class Assembler {
  public static function assemble(source:String):Array<Op> {
    var ops = [];
    for (n => raw in source.split("\n")) {
      var line = StringTools.trim(raw.split(";")[0]);
      if (line == "") continue;
      var parts = ~/[ \t]+/g.split(line);
      ops.push(switch [parts[0].toLowerCase(), parts.length] {
        case ["push", 2]:
          var v = Std.parseInt(parts[1]);
          if (v == null) throw 'line ${n + 1}: bad number ${parts[1]}';
          Push(v);
        case ["pop", 1]: Pop;
        case ["dup", 1]: Dup;
        case ["swap", 1]: Swap;
        case ["add", _]: Add;
        case ["sub", _]: Sub;
        case ["mul", _]: Mul;
        case ["div", _]: Div;
        case ["load", 2]: Load(parts[1]);
        case ["store", 2]: Store(parts[1]);
        case ["jump", 2]: Jump(parts[1]);
        case ["jumpif", 2]: JumpIf(parts[1]);
        case ["call", 2]: Call(parts[1]);
        case ["ret", 1]: Ret;
        case ["print", 1]: Print;
        case ["halt", 1]: Halt;
        case [l, 1] if (StringTools.endsWith(l, ":")): Label(l.substr(0, l.length - 1));
        case [other, _]: throw 'line ${n + 1}: cannot read $other';
      });
    }
    return ops;
  }

  public static function optimise(ops:Array<Op>):Array<Op> {
    var out = ops;
    var changed = true;
    while (changed) {
      changed = false;
      var next = [];
      var i = 0;
      while (i < out.length) {
        switch (out.slice(i, i + 3)) {
          case [Push(a), Push(b), Add]:
            next.push(Push(a + b));
            i += 3;
            changed = true;
          case [Push(a), Push(b), Mul]:
            next.push(Push(a * b));
            i += 3;
            changed = true;
          case [Push(_) | Dup, Pop, _]:
            i += 2;
            changed = true;
          case [Swap, Swap] | [Swap, Swap, _]:
            i += 2;
            changed = true;
          case _:
            next.push(out[i]);
            i++;
        }
      }
      out = next;
    }
    return out;
  }
}

class Machine {
  final ops:Array<Op>;
  final labels:Map<String, Int>;
  final stack:Array<Int> = [];
  final calls:Array<Int> = [];
  final vars:Map<String, Int> = [];

  public final output = new StringBuf();
  public var steps(default, null) = 0;

  var pc = 0;

  public function new(ops:Array<Op>) {
    this.ops = ops;
    labels = [for (i => op in ops) if (op.match(Label(_))) nameOf(op) => i];
  }

  static function nameOf(op:Op):String
    return switch op {
      case Label(n) | Load(n) | Store(n) | Jump(n) | JumpIf(n) | Call(n): n;
      default: op.getName();
    }

  function pop():Int {
    if (stack.length == 0) throw new VmError("stack underflow", pc);
    return stack.pop();
  }

  function target(label:String):Int {
    var at = labels[label];
    return at != null ? at : throw new VmError('no label $label', pc);
  }

  function binary(f:(Int, Int) -> Int) {
    var b = pop();
    var a = pop();
    stack.push(f(a, b));
  }

  public function run(limit = 1000):Machine {
    while (pc < ops.length) {
      if (++steps > limit) throw new VmError("too many steps", pc);
      var op = ops[pc++];
      switch op {
        case Push(v): stack.push(v);
        case Pop: pop();
        case Dup:
          var v = pop();
          stack.push(v);
          stack.push(v);
        case Swap:
          var b = pop(), a = pop();
          stack.push(b);
          stack.push(a);
        case Add: binary((a, b) -> a + b);
        case Sub: binary((a, b) -> a - b);
        case Mul: binary((a, b) -> a * b);
        case Div: binary((a, b) -> b == 0 ? throw new VmError("division by zero", pc) : Std.int(a / b));
        case Load(n): stack.push(vars.exists(n) ? vars[n] : 0);
        case Store(n): vars[n] = pop();
        case Jump(l): pc = target(l);
        case JumpIf(l): if (pop() != 0) pc = target(l);
        case Label(_):
        case Call(l):
          calls.push(pc);
          pc = target(l);
        case Ret:
          if (calls.length == 0) break;
          pc = calls.pop();
        case Print: output.add(pop() + " ");
        case Halt: return this;
      }
    }
    return this;
  }
}

class StackMachine {
  static function execute(source:String, limit = 1000) {
    try {
      var ops = Assembler.assemble(source);
      var better = Assembler.optimise(ops);
      var m = new Machine(better).run(limit);
      Sys.println('${m.output.toString()}(${ops.length}->${better.length} ops, ${m.steps} steps)');
    } catch (e:VmError) {
      Sys.println('vm: ${e.toString()}');
    } catch (e:String) {
      Sys.println('asm: $e');
    }
  }

  static function main() {
    execute("push 2\npush 3\nadd\npush 4\nmul\nprint");
    execute("push 10 ; counter\nstore n\npush 1\nstore f\nloop:\nload f\nload n\nmul\nstore f\nload n\npush 1\nsub\ndup\nstore n\njumpif loop\nload f\nprint");
    execute("push 7\ncall square\nprint\nhalt\nsquare:\ndup\nmul\nret");
    execute("push 1\nadd");
    execute("again:\njump again", 50);
    execute("push 1\npush 0\ndiv");
    execute("jump nowhere");
    execute("push x");
    execute("push 1\nfly away");
    execute("push 5\npush 6\nswap\nswap\nsub\nprint\nret\npush 9\nprint");
  }
}
