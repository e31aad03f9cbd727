// A haxe.ds.List prints in its own way inside of arrays, maps and structures as well.
import haxe.ds.List;

class PrintListsInside {
    static function pair(l:List<Int>):{name:String, queue:List<Int>} return {name: "p", queue: l};

    static function main() {
        var queue = new List<Int>();
        queue.add(1);
        queue.add(2);
        Sys.println(queue.toString());
        Sys.println([queue, new List<Int>()]);
        Sys.println(["x" => queue]);
        Sys.println([3 => [queue]]);
        Sys.println(Std.string(pair(queue)));
        Sys.println("in " + [queue] + " and " + [[1, 2]]);
        Sys.println('${[for (n in 0...2) pair(queue)]}');
    }
}
