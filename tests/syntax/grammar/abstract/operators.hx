abstract Vec(Float) {
    @:op(A + B) static function add(a: Vec, b: Vec): Vec;
    @:op(-A) function neg(): Vec;
    @:op(A++) function next(): Vec;
    @:op([]) function get(i: Int): Float;
    @:op([]) function set(i: Int, v: Float): Float;
    @:op(a.b) function field(name: String): Float;
    @:op(a()) function call(): Float;
}

// broken: `@:op(A + B)` -> `@:op(A + )`
