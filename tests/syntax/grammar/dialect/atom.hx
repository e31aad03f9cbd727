// dialect
class Atoms {
    static var a = :ok;
    static var b = :"with space";
    static var c = [:a, :b, :c];
    static function f(x) return x ? :yes : :no;
}

// broken: `[:a, :b, :c]` -> `[:a, :b :c]`
