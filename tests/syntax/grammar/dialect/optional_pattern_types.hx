// dialect
class PatternTypes {
    function f({:ok, x}: Dynamic) return x;
    function g(%{a: b} = whole, [first, second]: Array<Int>) return whole;
    function h(1, :stop) return null;
}

// broken: `%{a: b} = whole` -> `%{a: b} = `
