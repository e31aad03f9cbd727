interface HasArea {
    function area():Int;
    function scaled(by:Int):HasArea;
}

class Rectangle implements HasArea {
    final width:Int;
    final height:Int;

    public function new(width:Int, height:Int) {
        this.width = width;
        this.height = height;
    }

    public function area():Int {
        return width * height;
    }

    public function scaled(by:Int):HasArea {
        return new Rectangle(width * by, height * by);
    }
}

class Cross implements HasArea {
    final arm:Int;

    public function new(arm:Int) {
        this.arm = arm;
    }

    public function area():Int {
        return 4 * arm + 1;
    }

    public function scaled(by:Int):HasArea {
        return new Cross(arm * by);
    }
}

class Interfaces {
    static function total(all:Array<HasArea>):Int {
        var sum = 0;
        for (one in all) sum += one.area();
        return sum;
    }

    static function main() {
        var all:Array<HasArea> = [new Rectangle(2, 3), new Cross(5)];
        Sys.println(total(all));
        Sys.println(total([for (one in all) one.scaled(2)]));
        Sys.println(all.map(one -> one.area()).join(","));
    }
}
