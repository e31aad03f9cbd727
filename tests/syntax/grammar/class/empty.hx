class Empty {}

// broken: `Empty {}` -> `Empty {`
// broken: `class Empty` -> `class`
