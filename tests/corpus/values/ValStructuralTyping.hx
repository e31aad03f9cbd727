/** Instances where a structure is wanted. **/
typedef VtNamed = {name:String};
typedef VtSized = {function size():Int;};

class VtDog {
    public var name:String;
    public var age:Int;

    public function new(name:String, age:Int) {
        this.name = name;
        this.age = age;
    }

    public function size():Int return age * 10;
}

class VtBag {
    public function new() {}

    public function size():Int return 3;
}

class ValStructuralTyping {
    static function hello(n:VtNamed):String return "hello " + n.name;

    static function total(list:Array<VtSized>):Int {
        var t = 0;
        for (one in list) t += one.size();
        return t;
    }

    static function rename(n:VtNamed, to:String):Void {
        n.name = to;
    }

    static function main() {
        var dog = new VtDog("Rex", 4);
        Sys.println(hello(dog));
        Sys.println(hello({name: "Ann"}));
        Sys.println(total([dog, new VtBag()])); // expect: HX4
        rename(dog, "Max");
        Sys.println(dog.name);
        var named:VtNamed = dog;
        Sys.println(named.name);
    }
}
