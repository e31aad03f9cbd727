class Child extends my.pack.Parent {}

// broken: `pack.Parent` -> `pack.`
