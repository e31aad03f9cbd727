typedef Named = {
    > Base,
    > Other<Int>,
    name: String,
}

// broken: `> Base,` -> `> ,`
