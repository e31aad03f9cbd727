// since 4.3
class Box<T = Int> {}

// broken: `T = Int` -> `T =`
