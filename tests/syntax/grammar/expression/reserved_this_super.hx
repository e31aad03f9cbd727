class Child extends Parent {
    override function f() {
        super.f();
        this.g(this);
        return super.h(1);
    }
    public function new() {
        super();
    }
}

// broken: `super.h(1)` -> `super.(1)`
