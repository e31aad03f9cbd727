class Pair<A, B> {}

// broken: `<A, B>` -> `<A B>`
