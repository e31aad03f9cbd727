class FunctionModifiers extends Base {
    public function a() {}
    private function b() {}
    public static function c() {}
    override public function d() {}
    inline function e() {}
    dynamic function f() {}
    static inline public function g() {}
    final function h() {}
    extern inline function i() {}
    extern overload inline function j() {}
}

// broken: `override public function d` -> `override public d`
// broken: `dynamic function f()` -> `dynamic function ()`
