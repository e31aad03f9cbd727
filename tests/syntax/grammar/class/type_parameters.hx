class Box<T> {}

// broken: `Box<T>` -> `Box<T`
// broken: `Box<T>` -> `Box<>`
