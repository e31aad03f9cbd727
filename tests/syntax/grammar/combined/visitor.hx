interface Visitor<R> {
    function visitNumber(n: Float): R;
    function visitSum(a: Node, b: Node): R;
}

class Evaluator implements Visitor<Float> {
    public function new() {}
    public function visitNumber(n: Float): Float return n;
    public function visitSum(a: Node, b: Node): Float return a.accept(this) + b.accept(this);
}

// broken: `a.accept(this) +` -> `a.accept(this +`
