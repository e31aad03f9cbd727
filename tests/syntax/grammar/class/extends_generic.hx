class Child extends Parent<Int, Array<String>> {}

// broken: `Array<String>>` -> `Array<String>`
// broken: `<Int,` -> `<,`
