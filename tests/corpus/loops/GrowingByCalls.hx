/** Arrays that grow or shrink in what a loop calls: a method, a helper, a function value. **/
class Queue {
    public var jobs:Array<Void->Void> = [];
    public var steps:Array<Int> = [1];

    public function new() {}

    public function add(job:Void->Void):Void {
        jobs.push(job);
    }

    public function run():Int {
        for (job in jobs) job();
        return jobs.length;
    }

    public function all():String {
        for (one in steps) next(one);
        return steps.join(" ");
    }

    function next(one:Int):Void {
        if (one < 20) steps.push(one * 3);
    }

    public function found():Int {
        for (one in steps) if (one == 9) {
            drop(one);
            break;
        }
        return steps.length;
    }

    function drop(one:Int):Void {
        steps.remove(one);
    }

    public function renewed():String {
        for (one in steps) renew(one);
        return steps.join(" ");
    }

    function renew(one:Int):Void {
        steps = steps.concat([one]);
        steps.push(0);
    }
}

class GrowingByCalls {
    static var pending:Array<Void->Void> = [];

    static function later(n:Int):Void {
        if (n < 3) pending.push(() -> {
            trace("later " + n);
            later(n + 1);
        });
    }

    static function visit(open:Array<Int>, one:Int):Void {
        if (one < 6) spread(open, one);
    }

    static function spread(open:Array<Int>, one:Int):Void {
        open.push(one * 2);
        open.push(one * 2 + 1);
    }

    static function main() {
        later(0);
        for (job in pending) job();
        trace(pending.length);

        var queue = new Queue();
        queue.add(() -> {
            trace("one");
            queue.add(() -> trace("two"));
        });
        trace(queue.run());
        trace(queue.all());
        trace(queue.found());
        trace(queue.renewed());

        var open = [1];
        for (one in open) visit(open, one);
        trace(open.join(" "));
        for (index => one in open) if (index < 4) spread(open, one + index);
        trace(open.join(" "));

        var names = ["a"];
        var more = (name:String) -> if (names.length < 4) names.push(name + names.length);
        for (name in names) more(name);
        trace(names.join(" "));
    }
}
