class Animal {
    public var name:String;
    public var legs:Int = 4;

    public function new(name:String) {
        this.name = name;
    }

    public function describe():String {
        return name + " has " + legs + " legs";
    }
}

class Bird extends Animal {
    public var canFly:Bool;

    public function new(name:String, canFly:Bool) {
        super(name);
        this.canFly = canFly;
        legs = 2;
    }
}

class InheritFields {
    static function main() {
        var cat = new Animal("cat");
        var owl = new Bird("owl", true);
        Sys.println(cat.describe());
        Sys.println(owl.describe());
        Sys.println(owl.canFly);
        owl.name = "penguin";
        owl.canFly = false;
        Sys.println(owl.describe() + " " + owl.canFly);
    }
}
