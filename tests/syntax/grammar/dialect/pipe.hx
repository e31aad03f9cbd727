// dialect
class Pipes {
    static function f(x) return x |> trim() |> M.split(",") |> Enum.map(y -> y + 1);
}

// broken: `|> trim()` -> `|> `
