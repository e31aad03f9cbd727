class ArrowEntry {
    static var a = [1 + 1 => 2 * 3, f(1) => g(2)];
}

// broken: `=> g(2)` -> `=>`
