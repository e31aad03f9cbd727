class EmptyStatements {
    static function f() {
        if (a) {}
        for (x in xs) {}
        while (a) {}
    }
}

// broken: `if (a) {}` -> `if (a) {`
