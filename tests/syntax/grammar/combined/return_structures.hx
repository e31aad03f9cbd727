class ReturnStructures {
    static function f(): Array<{a: Int, b: Array<String>}> {
        return [
            {a: 1, b: ["x"]},
            {a: 2, b: []},
        ];
    }
}

// broken: `{a: 1, b: ["x"]},` -> `{a: 1, b: ["x"},`
