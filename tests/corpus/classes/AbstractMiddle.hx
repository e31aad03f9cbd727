abstract class Base {
    public function new() {}

    abstract public function one():Int;

    abstract public function two():Int;

    public function sum():Int {
        return one() + two();
    }
}

abstract class Middle extends Base {
    public function one():Int {
        return 10;
    }
}

class Leaf extends Middle {
    public function two():Int {
        return 5;
    }
}

class Other extends Middle {
    override public function one():Int {
        return super.one() * 2;
    }

    public function two():Int {
        return sumOf(3);
    }

    function sumOf(n:Int):Int {
        return n + n;
    }
}

class AbstractMiddle {
    static function main() {
        var all:Array<Base> = [new Leaf(), new Other()];
        for (one in all) Sys.println(one.sum());
    }
}
