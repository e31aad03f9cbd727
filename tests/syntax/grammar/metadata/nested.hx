@:a(@:b c) @:d(@:e("f") g) class NestedMetadata {}

// broken: `@:e("f") g` -> `@:e("f" g`
