/** Arrays that loops use as stacks and as queues. **/
class StacksAndQueues {
    static function drain(xs:Array<Int>):Int {
        var sum = 0;
        while (xs.length > 0) sum += xs.pop();
        return sum;
    }
    static function levels(n:Int):Array<Array<Int>> {
        var found = [];
        var queue = [1, 2];
        while (queue.length != 0) {
            var size = queue.length;
            var level = [];
            for (i in 0...size) {
                var x = queue.shift();
                level.push(x);
                if (x * 2 < n) queue.push(x * 2);
                if (x * 3 < n) queue.push(x * 3);
            }
            found.push(level);
        }
        trace(queue);
        return found;
    }
    static function balanced(text:String):Bool {
        var open:Array<String> = [];
        for (i in 0...text.length) {
            var c = text.charAt(i);
            switch (c) {
                case "(" | "[": open.push(c);
                case ")": if (open.pop() != "(") return false;
                case "]": if (open.pop() != "[") return false;
                case _:
            }
        }
        return open.length == 0;
    }
    static function rpn(tokens:Array<String>):Float {
        var stack:Array<Float> = [];
        for (token in tokens) {
            if (token == "+" || token == "*") {
                var b = stack.pop();
                var a = stack.pop();
                stack.push(token == "+" ? a + b : a * b);
            } else stack.push(Std.parseFloat(token));
        }
        return stack[0];
    }
    static function evenTop(n:Int):Array<Int> {
        var kept = [5, 6, 7];
        for (i in 0...n) {
            if (kept[kept.length - 1] % 2 == 0) kept.pop();
            kept.push(i);
            var inner = [i];
            while (inner.length > 0) {
                var x = inner.pop();
                if (x > 3) inner.push(x - 3);
            }
        }
        kept.push(100);
        return kept;
    }
    static function halves(xs:Array<Int>):Int {
        var rounds = 0;
        while (xs.length > 2) {
            xs.push(xs.shift());
            xs.shift();
            rounds++;
        }
        return rounds;
    }
    static function main() {
        var xs = [1, 2, 3];
        trace(drain(xs));
        trace(xs);
        trace(levels(20));
        trace(balanced("([])"));
        trace(balanced("([)]"));
        trace(balanced("(("));
        trace(rpn(["1", "2", "+", "4", "*"]));
        trace(evenTop(5));
        var ys = [for (i in 0...9) i];
        trace(halves(ys));
        trace(ys);
        var empty:Array<Int> = [];
        for (i in 0...2) { empty.push(i); trace(empty.shift()); trace(empty.shift()); }
    }
}
