class SwitchBlocks {
    static function f(x) {
        switch (x) {
            case 1: {
                g();
            }
            case 2: if (a) g() else h();
            case 3: return;
            case 4: var y = 1; g(y);
            default: throw "x";
        }
    }
}

// broken: `case 2: if (a) g()` -> `case 2: if (a g()`
