// dialect
class RawElixirQuotes {
    static function f(name) return untyped __elixir__('IO.puts("it's #{$name}")');
}

// broken: `#{$name}")');` -> `#{$name}")';`
