@:default @:if(a) @:final @new class Keywords {}

// broken: `@:if(a)` -> `@:if(a`
