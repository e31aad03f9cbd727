/** An exception leaves many calls at once. */
enum Tree {
    Leaf(n:Int);
    Node(left:Tree, right:Tree);
}

class DeepRecursion {
    static function sum(tree:Tree):Int {
        return switch tree {
            case Leaf(n) if (n < 0): throw 'negative leaf $n';
            case Leaf(n): n;
            case Node(left, right): sum(left) + sum(right);
        }
    }

    static function main() {
        var good = Node(Node(Leaf(1), Leaf(2)), Leaf(3));
        var bad = Node(good, Node(Leaf(4), Leaf(-5)));
        Sys.println(sum(good));
        try Sys.println(sum(bad)) catch (e:String) Sys.println(e);
    }
}
