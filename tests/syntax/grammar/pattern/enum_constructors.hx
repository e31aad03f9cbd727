class EnumConstructors {
    static function f(a: Tree) return switch (a) {
        case Leaf: 0;
        case Node(Leaf, v, Leaf): v;
        case Node(l, _, Node(_, x, _)): x;
        case my.Tree.Other(1): 2;
    }
}

// broken: `Node(Leaf, v, Leaf)` -> `Node(Leaf, v, Leaf`
// broken: `Node(l, _, Node` -> `Node(l, , Node`
