// dialect
class RawElixir {
    static function f(name) {
        return untyped __elixir__('String.upcase($name) <> "it\'s"');
    }
}

// broken: `untyped __elixir__(` -> `untyped __elixir__`
