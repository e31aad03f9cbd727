class Floats {
    static var all = [0.5, .5, 1., 1e3, 1.5e-3, 2E+4];
    static var range = [for (i in 0...3) i];
}

// broken: `.5, 1.` -> `.5 1.`
