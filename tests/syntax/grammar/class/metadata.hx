@:keep
@:native("Other.Name")
@author("me", 1, {a: 2})
class WithMetadata {}

// broken: `"me", 1,` -> `"me" 1,`
