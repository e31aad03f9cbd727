class Thing {
    public var name:String;

    public function new(name:String) {
        this.name = name;
    }

    public function rename(name:String):Thing {
        this.name = name;
        return this;
    }

    public function same(thing:Thing):Bool {
        var name = thing.name;
        return name == this.name;
    }
}

class OverloadedNames {
    static function main() {
        var thing = new Thing("a");
        Sys.println(thing.same(new Thing("a")));
        Sys.println(thing.rename("b").same(new Thing("a")));
        Sys.println(thing.name);
    }
}
