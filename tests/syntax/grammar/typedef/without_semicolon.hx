typedef Point = {
    x: Int,
    y: Int
}
typedef Last = Int;

// broken: `x: Int,` -> `x: Int`
