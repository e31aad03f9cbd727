interface Empty {}

// broken: `interface Empty` -> `interface 1`
