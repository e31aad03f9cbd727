// dialect
class TuplePatterns {
    static function f(x) return switch (x) {
        case {:ok, v}: v;
        case {:error, {:code, n}} if n > 3: n;
        case {_, _}: 0;
    }
}

// broken: `{:ok, v}:` -> `{:ok, v:`
