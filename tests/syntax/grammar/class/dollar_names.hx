class DollarNames {
    var $a: Int;
    var _b: Int;
    var __c__: Int;
    var d1: Int;
}

// broken: `var d1: Int` -> `var 1d: Int`
