/** A small virtual machine: a loop around a switch whose cases break out, jump and return. **/
enum Instruction {
    Push(value:Int);
    Add;
    Multiply;
    JumpIfBelow(limit:Int, target:Int);
    Print;
    Halt;
}

class LoopWithSwitch {
    static function run(program:Array<Instruction>, maxSteps:Int):String {
        var stack:Array<Int> = [];
        var printed:Array<String> = [];
        var at = 0;
        var steps = 0;
        while (at < program.length) {
            if (steps >= maxSteps) {
                return "stopped: " + printed.join(" ");
            }
            steps++;
            switch (program[at]) {
                case Push(value):
                    stack.push(value);
                case Add:
                    stack.push(stack.pop() + stack.pop());
                case Multiply:
                    stack.push(stack.pop() * stack.pop());
                case JumpIfBelow(limit, target):
                    if (stack[stack.length - 1] < limit) {
                        at = target;
                        continue;
                    }
                case Print:
                    printed.push(Std.string(stack[stack.length - 1]));
                case Halt:
                    return "halted: " + printed.join(" ");
            }
            at++;
        }
        return 'ran $steps: ' + printed.join(" ");
    }

    static function main() {
        Sys.println(run([Push(2), Push(3), Add, Print, Push(10), Multiply, Print], 100));
        Sys.println(run([Push(1), Push(2), Multiply, Print, JumpIfBelow(40, 1), Halt], 100));
        Sys.println(run([Push(0), Print, JumpIfBelow(1, 1)], 10));
        Sys.println(run([], 10));
    }
}
