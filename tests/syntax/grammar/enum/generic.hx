enum Tree<T> {
    Leaf;
    Node(left: Tree<T>, value: T, right: Tree<T>);
}

// broken: `left: Tree<T>,` -> `left: Tree<T,`
