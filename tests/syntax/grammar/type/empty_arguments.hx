class FunctionsOfNothing {
    var a: () -> Void;
    var b: () -> (() -> Int);
    var c: Array<() -> Void>;
}

// broken: `(() -> Int)` -> `(() -> )`
