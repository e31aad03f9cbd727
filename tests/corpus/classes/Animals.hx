class Animal {
    public final name:String;
    public var energy:Int = 10;

    public function new(name:String) {
        this.name = name;
    }

    public function sound():String {
        return "...";
    }

    public function move():Int {
        energy -= cost();
        return energy;
    }

    function cost():Int {
        return 1;
    }

    public function toString():String {
        return name + " says " + sound() + " (" + energy + ")";
    }
}

class Dog extends Animal {
    override public function sound():String {
        return "woof";
    }

    override function cost():Int {
        return 2;
    }

    public function fetch():String {
        move();
        move();
        return name + " fetched";
    }
}

class Puppy extends Dog {
    override public function sound():String {
        return super.sound().toUpperCase();
    }

    override public function move():Int {
        var left = super.move();
        if (left < 5) energy = 10;
        return energy;
    }
}

class Fish extends Animal {
    public function new() {
        super("fish");
        energy = 3;
    }
}

class Animals {
    static function exercise(all:Array<Animal>, times:Int):Void {
        for (animal in all) {
            for (i in 0...times) animal.move();
        }
    }

    static function main() {
        var dog = new Dog("Rex");
        var puppy = new Puppy("Bit");
        Sys.println(dog.fetch());
        Sys.println(puppy.fetch());
        Sys.println(dog);
        Sys.println(puppy);
        var zoo:Array<Animal> = [new Dog("A"), new Puppy("B"), new Fish(), new Animal("D")];
        exercise(zoo, 3);
        for (animal in zoo) Sys.println(animal.toString());
    }
}
