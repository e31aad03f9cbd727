class Maps {
    static var a = ["a" => 1, "b" => 2];
    static var b = [1 => ["x" => true], 2 => []];
    static var c = [for (i in 0...3) i => i * i];
}

// broken: `"a" => 1` -> `"a" => `
