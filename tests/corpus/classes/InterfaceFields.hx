interface HasCount {
    var count:Int;
    function bump():Void;
}

class ByOne implements HasCount {
    public var count:Int = 0;

    public function new() {}

    public function bump():Void {
        count++;
    }
}

class ByTen implements HasCount {
    public var count:Int = 100;

    public function new() {}

    public function bump():Void {
        count += 10;
    }
}

class InterfaceFields {
    static function run(counter:HasCount):Int {
        counter.bump();
        counter.count *= 2;
        counter.bump();
        return counter.count;
    }

    static function main() {
        Sys.println(run(new ByOne()));
        Sys.println(run(new ByTen()));
    }
}
