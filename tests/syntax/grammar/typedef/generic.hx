typedef Dict<V> = Map<String, V>;

// broken: `<String, V>` -> `<String V>`
