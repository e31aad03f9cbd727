// dialect
class ElixirMaps {
    static var a = %{};
    static var b = %{a: 1, b: 2};
    static var c = %{"k" => 1, 2 => [3]};
    static var d = %{a: %{b: %{c: 1}}};
}

// broken: `%{a: 1, b: 2}` -> `%{a: 1 b: 2}`
// broken: `"k" => 1` -> `"k" => `
