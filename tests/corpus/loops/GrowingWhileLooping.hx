/** Arrays that grow or shrink while a loop goes through them: each round asks for the length. **/
class GrowingWhileLooping {
    var open:Array<Int> = [1];

    function new() {}

    function all():String {
        for (one in open) if (one < 20) open.push(one * 3);
        return open.join("-");
    }

    static function reached(edges:Map<Int, Array<Int>>, start:Int):Array<Int> {
        var seen = [start];
        for (node in seen)
            for (next in edges[node])
                if (seen.indexOf(next) < 0) seen.push(next);
        return seen;
    }

    static function halves(n:Int):String {
        var work = [n];
        var text = "";
        for (one in work) {
            if (one < 2) continue;
            text += one + " ";
            work.push(Std.int(one / 2));
            if (text.length > 20) break;
        }
        return text + work.length;
    }

    static function without(list:Array<Int>, value:Int):Array<Int> {
        for (one in list) {
            if (one == value) {
                list.remove(one);
                break;
            }
        }
        return list;
    }

    static function drained():String {
        var rest = [1, 2, 3, 4, 5];
        var text = "";
        for (one in rest) {
            text += one;
            rest.pop();
        }
        return text + " " + rest;
    }

    static function main() {
        Sys.println(reached([1 => [2, 3], 2 => [4], 3 => [1, 4], 4 => []], 1).join(" "));
        Sys.println(halves(20));
        Sys.println(halves(9000));
        Sys.println(without([4, 5, 6], 5).join(" "));
        Sys.println(drained());
        Sys.println(new GrowingWhileLooping().all());
    }
}
