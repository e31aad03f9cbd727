enum abstract Level(Int) {
    var Low = 1;
    var High = 2;
    final Other;
}

// broken: `var Low = 1` -> `var Low = `
