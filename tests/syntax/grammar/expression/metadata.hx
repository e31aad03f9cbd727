class ExpressionMetadata {
    static function f(a) {
        @:privateAccess a.b();
        @:keep var c = 1;
        var d = @:m a + 1;
        @inline g(@:const 1);
        return @:nullSafety(Off) a;
    }
}

// broken: `@:nullSafety(Off) a` -> `@:nullSafety(Off a`
