// dialect
class PipeLines {
    static function f(attrs) {
        return user
            |> cast(attrs, ["name"])
            |> validate(["name"])
            |> if_valid();
    }
}

// broken: `["name"])` -> `["name")`
