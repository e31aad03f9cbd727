abstract Meters(Int) from Int to Int {}

// broken: `from Int` -> `from`
