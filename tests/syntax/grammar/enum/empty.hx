enum Empty {}

// broken: `Empty {}` -> `Empty {`
