// dialect
class TrailingCommas {
    static var a = %{a: 1, b: 2,};
    static var b = {:ok, 1,};
    static var c = [x: 1,];
    static function f(t: {Int, Int,}) return g(1, y: 2,);
}

// broken: `%{a: 1, b: 2,}` -> `%{a: 1, b: 2,,}`
