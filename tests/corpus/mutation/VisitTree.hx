/** Recursion that fills lists and maps handed down from the caller. **/
class VisitTree {
    static function collect(children:Map<String, Array<String>>, node:String, visited:Map<String, Bool>, order:Array<String>):Void {
        if (visited.exists(node)) {
            return;
        }
        visited.set(node, true);
        if (children.exists(node)) {
            for (child in children.get(node)) {
                collect(children, child, visited, order);
            }
        }
        order.push(node);
    }

    static function permute(rest:Array<Int>, prefix:Array<Int>, found:Array<String>):Void {
        if (rest.length == 0) {
            found.push(prefix.join(""));
            return;
        }
        for (i in 0...rest.length) {
            var chosen = rest[i];
            var others = rest.filter(n -> n != chosen);
            prefix.push(chosen);
            permute(others, prefix, found);
            prefix.pop();
        }
    }

    static function main() {
        var dependencies = [
            "app" => ["web", "store"],
            "web" => ["http", "log"],
            "store" => ["log"],
            "http" => ["log"]
        ];
        var order:Array<String> = [];
        collect(dependencies, "app", new Map(), order);
        Sys.println(order.join(" "));
        var found:Array<String> = [];
        permute([1, 2, 3], [], found);
        Sys.println(found.join(" "));
    }
}
