@:callable typedef F = Int->Int;
@:structInit typedef S = {@:optional var a: Int;};

// broken: `var a: Int;` -> `var a Int;`
