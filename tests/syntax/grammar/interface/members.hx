interface Members {
    var a(default, never): Int;
    var b: String;
    function c(x: Int): Bool;
    public function d<T>(x: T): T;
}

// broken: `c(x: Int)` -> `c(x: Int`
