interface Greeter {
    function greet(name:String):String;
}

class Base {
    final word:String;

    public function new(word:String) {
        this.word = word;
    }

    public function greet(name:String):String {
        return word + " " + name;
    }
}

class Polite extends Base implements Greeter {
    public function new() {
        super("Good day,");
    }
}

class Rough implements Greeter {
    public function new() {}

    public function greet(name:String):String {
        return "oi " + name;
    }
}

class InheritedImplementation {
    static function main() {
        var all:Array<Greeter> = [new Polite(), new Rough()];
        for (one in all) Sys.println(one.greet("Kim"));
        Sys.println(new Base("hi").greet("Lee"));
    }
}
