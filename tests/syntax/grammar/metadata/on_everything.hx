@:a class OnEverything<@:b T> {
    @:c var d(get, never): Int;
}

// broken: `var d` -> `var`
