class StaticInit {
    static function __init__() {
        trace("first");
    }
}

// broken: `trace("first");` -> `trace("first)";`
