class OneLine { static function f(a, b) { if (a) { return b; } else { return [a, {b: b}]; } } var c = 1; }

// broken: `return b; }` -> `return b }`
