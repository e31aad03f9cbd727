class Instruction {
    public function new() {}

    public function run(stack:Array<Int>):Void {}
}

class Push extends Instruction {
    final n:Int;

    public function new(n:Int) {
        super();
        this.n = n;
    }

    override public function run(stack:Array<Int>):Void {
        stack.push(n);
    }
}

class AddTop extends Instruction {
    override public function run(stack:Array<Int>):Void {
        stack.push(stack.pop() + stack.pop());
    }
}

class Dup extends Instruction {
    override public function run(stack:Array<Int>):Void {
        var top = stack[stack.length - 1];
        stack.push(top);
    }
}

class PolymorphicList {
    static function main() {
        var program:Array<Instruction> = [new Push(2), new Push(3), new AddTop(), new Dup(), new Instruction(), new AddTop()];
        var stack:Array<Int> = [];
        for (one in program) one.run(stack);
        Sys.println(stack.join(" "));
    }
}
