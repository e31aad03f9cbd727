class BooleansAndNull {
    static var all: Array<Dynamic> = [true, false, null];
}

// broken: `true, false` -> `true false`
