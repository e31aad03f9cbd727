@:keep function kept() {}
@:native("x") var named = 1;

// broken: `@:native("x")` -> `@:native("x"`
