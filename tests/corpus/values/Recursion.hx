/** Recursion over numbers, lists, trees; mutual recursion. **/
enum Tree {
    Leaf;
    Node(left:Tree, value:Int, right:Tree);
}

class Recursion {
    static function factorial(n:Int):Int {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    static function insert(tree:Tree, value:Int):Tree {
        return switch (tree) {
            case Leaf: Node(Leaf, value, Leaf);
            case Node(left, here, right) if (value < here): Node(insert(left, value), here, right);
            case Node(left, here, right) if (value > here): Node(left, here, insert(right, value));
            case _: tree;
        }
    }

    static function toList(tree:Tree):Array<Int> {
        return switch (tree) {
            case Leaf: [];
            case Node(left, value, right): toList(left).concat([value]).concat(toList(right));
        }
    }

    static function depth(tree:Tree):Int {
        return switch (tree) {
            case Leaf: 0;
            case Node(left, _, right):
                var l = depth(left);
                var r = depth(right);
                1 + (l > r ? l : r);
        }
    }

    static function isEven(n:Int):Bool {
        return n == 0 || isOdd(n - 1);
    }

    static function isOdd(n:Int):Bool {
        return n != 0 && isEven(n - 1);
    }

    static function hanoi(n:Int, from:String, to:String, spare:String):Int {
        if (n == 0) return 0;
        return hanoi(n - 1, from, spare, to) + 1 + hanoi(n - 1, spare, to, from);
    }

    static function flatten(text:String, depth:Int = 0):String {
        if (depth == 3) {
            return text;
        }
        return "(" + flatten(text, depth + 1) + ")";
    }

    static function main() {
        Sys.println(factorial(10));
        var tree = Leaf;
        for (value in [5, 2, 8, 1, 9, 2, 7]) {
            tree = insert(tree, value);
        }
        Sys.println(toList(tree).join(" "));
        Sys.println(depth(tree));
        Sys.println(isEven(10) + " " + isOdd(7) + " " + isEven(3));
        Sys.println(hanoi(5, "a", "b", "c"));
        Sys.println(flatten("x"));
    }
}
