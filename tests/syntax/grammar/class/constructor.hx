class Constructor {
    var a: Int;
    public function new(a: Int) {
        this.a = a;
    }
}

// broken: `this.a = a;` -> `this.a = ;`
// broken: `this.a = a;` -> `this. = a;`
