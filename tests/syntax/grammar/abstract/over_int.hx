abstract Meters(Int) {}

// broken: `(Int)` -> `(Int`
// broken: `(Int)` -> `()`
