typedef Options = {?a: Int, ?b: {?c: String}, d: Null<Int>};

// broken: `?a: Int` -> `?a:`
