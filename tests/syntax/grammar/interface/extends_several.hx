interface Both extends One extends Two<Int> {}

// broken: `extends One` -> `extends`
