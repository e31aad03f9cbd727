// since 4.3
class Box<T: Float = Int, U = Array<T>> {}

// broken: `= Array<T>>` -> `= Array<T>`
