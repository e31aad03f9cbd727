interface Visitor<R> {
    function number(value:Int):R;
    function sum(left:Expression, right:Expression):R;
}

interface Expression {
    function accept<R>(visitor:Visitor<R>):R;
}

class Num implements Expression {
    final value:Int;

    public function new(value:Int) {
        this.value = value;
    }

    public function accept<R>(visitor:Visitor<R>):R {
        return visitor.number(value);
    }
}

class Sum implements Expression {
    final left:Expression;
    final right:Expression;

    public function new(left:Expression, right:Expression) {
        this.left = left;
        this.right = right;
    }

    public function accept<R>(visitor:Visitor<R>):R {
        return visitor.sum(left, right);
    }
}

class Evaluate implements Visitor<Int> {
    public function new() {}

    public function number(value:Int):Int {
        return value;
    }

    public function sum(left:Expression, right:Expression):Int {
        return left.accept(this) + right.accept(this);
    }
}

class Show implements Visitor<String> {
    public function new() {}

    public function number(value:Int):String {
        return "" + value;
    }

    public function sum(left:Expression, right:Expression):String {
        return "(" + left.accept(this) + "+" + right.accept(this) + ")";
    }
}

class Visitors {
    static function main() {
        var tree:Expression = new Sum(new Num(1), new Sum(new Num(2), new Num(3)));
        Sys.println(tree.accept(new Evaluate()));
        Sys.println(tree.accept(new Show()));
    }
}
