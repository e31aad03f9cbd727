class Node {
    public function new() {}
}

class Leaf extends Node {}

class Branch extends Node {
    public final children:Array<Node>;

    public function new(children:Array<Node>) {
        super();
        this.children = children;
    }
}

class TypeTests {
    static function count(node:Node):Int {
        if (Std.isOfType(node, Leaf)) return 1;
        if (node is Branch) {
            var branch:Branch = cast node;
            var sum = 0;
            for (child in branch.children) sum += count(child);
            return sum;
        }
        return 100;
    }

    static function main() {
        var tree = new Branch([new Leaf(), new Branch([new Leaf(), new Leaf()]), new Node()]);
        Sys.println(count(tree));
        var any:Node = new Leaf();
        Sys.println(any is Node);
        Sys.println(any is Branch);
        Sys.println(Std.isOfType(tree, Node));
        var wrong = try {
            cast(any, Branch).children.length;
        } catch (e:Dynamic) {
            -1;
        };
        Sys.println(wrong);
        Sys.println(cast(tree, Branch).children.length);
    }
}
