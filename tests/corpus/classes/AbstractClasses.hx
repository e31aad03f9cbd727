abstract class Task {
    public final title:String;
    var runs = 0;

    public function new(title:String) {
        this.title = title;
    }

    abstract function cost():Int;

    public function run():Int {
        runs++;
        return cost() * runs;
    }
}

class Cheap extends Task {
    public function cost():Int {
        return 1;
    }
}

class Dear extends Task {
    final factor:Int;

    public function new(title:String, factor:Int) {
        super(title + "!");
        this.factor = factor;
    }

    public function cost():Int {
        return 10 * factor;
    }
}

class AbstractClasses {
    static function main() {
        var cheap:Task = new Cheap("sweep");
        var dear:Task = new Dear("paint", 3);
        Sys.println(cheap.run());
        Sys.println(cheap.run());
        Sys.println(dear.run());
        Sys.println(cheap.title + " " + dear.title);
    }
}
