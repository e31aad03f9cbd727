// dialect
class ModuleName {
    static function f() return start(__MODULE__, {name: __MODULE__});
}

// broken: `{name: __MODULE__}` -> `{name: }`
