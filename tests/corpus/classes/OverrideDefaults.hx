class Greeter {
    public function new() {}

    public function greet(name:String = "you"):String {
        return "hello " + name;
    }
}

class Loud extends Greeter {
    override public function greet(name:String = "YOU"):String {
        return super.greet(name) + "!";
    }
}

class OverrideDefaults {
    static function main() {
        var all:Array<Greeter> = [new Greeter(), new Loud()];
        for (one in all) {
            Sys.println(one.greet());
            Sys.println(one.greet("Jo"));
        }
    }
}
