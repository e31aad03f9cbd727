enum Color {
    Red;
    Green;
    Rgb(r: Int, g: Int, b: Int);
}

// broken: `Red;` -> `Red`
// broken: `g: Int,` -> `g: ,`
// broken: `b: Int)` -> `b: Int`
