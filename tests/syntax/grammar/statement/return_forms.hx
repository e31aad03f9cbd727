class ReturnForms {
    static function a() { return; }
    static function b() return;
    static function c(x) return if (x) 1 else 2;
    static function d(x) { return switch (x) { case _: 1; } }
    static function e() return function() return 1;
    static function g() return () -> { return 1; };
}

// broken: `return function() return 1;` -> `return function( return 1;`
