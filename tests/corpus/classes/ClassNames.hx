class Animal {
    public function new() {}
}

class Cat extends Animal {
    public function new() {
        super();
    }
}

class ClassNames {
    static function name(animal:Animal):String {
        return Type.getClassName(Type.getClass(animal)).split(".").pop();
    }

    static function main() {
        Sys.println(name(new Animal()));
        Sys.println(name(new Cat()));
        Sys.println(Type.getClassName(Cat).split(".").pop());
        Sys.println(Type.getClass(new Cat()) == Cat);
    }
}
