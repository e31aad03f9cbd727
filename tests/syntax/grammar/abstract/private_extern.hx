private abstract Hidden(Int) {}
extern abstract Outside(Int) {}

// broken: `Hidden(Int)` -> `Hidden(Int`
