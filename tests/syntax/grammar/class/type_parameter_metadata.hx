class Kept<@:const T, @:keep U> {}

// broken: `@:const T` -> `@:const`
