// dialect
class TernaryAtoms {
    static function f(a, b) {
        var x = a ? :b : :c;
        var y = a ? b : :c;
        var z = a ? {:ok, b} : {:error, :none};
        return [x, y, z];
    }
}

// broken: `? b : :c` -> `? b : :`
