class MemberMetadata {
    @:isVar var a(get, set): Int;
    @:keep @:native("b") function b() {}
    @test("adds", {slow: true}) public function c() {}
    @:op(A + B) static function d(a, b) return a;
}

// broken: `{slow: true}` -> `{slow: }`
// broken: `@:native("b")` -> `@:native(`
