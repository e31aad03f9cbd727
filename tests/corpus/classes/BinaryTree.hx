class Tree {
    public var value:Int;
    public var left:Null<Tree> = null;
    public var right:Null<Tree> = null;

    public function new(value:Int) {
        this.value = value;
    }

    public function insert(n:Int):Void {
        if (n < value) {
            if (left == null) left = new Tree(n) else left.insert(n);
        } else {
            if (right == null) right = new Tree(n) else right.insert(n);
        }
    }

    public function walk(f:Int->Void):Void {
        if (left != null) left.walk(f);
        f(value);
        if (right != null) right.walk(f);
    }

    public function depth():Int {
        var l = left == null ? 0 : left.depth();
        var r = right == null ? 0 : right.depth();
        return 1 + (l > r ? l : r);
    }
}

class BinaryTree {
    static function main() {
        var tree = new Tree(5);
        for (n in [2, 8, 1, 9, 3]) tree.insert(n);
        tree.walk(n -> Sys.println(n));
        Sys.println(tree.depth());
    }
}
