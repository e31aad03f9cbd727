/** Breadth-first search: a queue that grows while it is consumed, and an early return with the answer. **/
class BreadthFirst {
    static function distance(graph:Map<String, Array<String>>, start:String, goal:String):Int {
        var queue = [start];
        var steps = [start => 0];
        while (queue.length > 0) {
            var node = queue.shift();
            if (node == goal) {
                return steps[node];
            }
            var neighbours = graph.get(node);
            if (neighbours == null) {
                continue;
            }
            for (next in neighbours) {
                if (steps.exists(next)) {
                    continue;
                }
                steps[next] = steps[node] + 1;
                queue.push(next);
            }
        }
        return -1;
    }

    static function main() {
        var graph = [
            "a" => ["b", "c"],
            "b" => ["d"],
            "c" => ["d", "e"],
            "d" => ["f"],
            "e" => ["f", "a"]
        ];
        Sys.println(distance(graph, "a", "f"));
        Sys.println(distance(graph, "a", "a"));
        Sys.println(distance(graph, "f", "a"));
        Sys.println(distance(graph, "c", "b"));
        Sys.println(distance(graph, "b", "f"));
    }
}
