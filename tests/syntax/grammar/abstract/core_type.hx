@:coreType abstract Native from Int to Int {}

// broken: `from Int to` -> `from = to`
