class A {
    public var trail:Array<String> = [];

    public function new() {
        note("A");
    }

    function note(who:String):Void {
        trail.push(who);
    }

    public function kind():String {
        return "a";
    }
}

class B extends A {
    public var extra:Int;

    public function new(extra:Int) {
        super();
        this.extra = extra;
        note("B" + extra);
    }

    override public function kind():String {
        return "b" + super.kind();
    }
}

class C extends B {
    public function new() {
        super(7);
        note("C");
    }

    override public function kind():String {
        return "c" + super.kind();
    }
}

class D extends C {
    override function note(who:String):Void {
        super.note("<" + who + ">");
    }
}

class DeepLine {
    static function main() {
        var all:Array<A> = [new A(), new B(1), new C(), new D()];
        for (one in all) Sys.println(one.kind() + " " + one.trail.join(","));
        var d = new D();
        Sys.println(d.extra);
    }
}
