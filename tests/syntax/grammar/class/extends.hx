class Child extends Parent {}

// broken: `extends Parent` -> `extends`
