typedef Named = {
    > Base,
    var name: String;
}

// broken: `var name: String;` -> `var name: String`
// broken: `> Base,` -> `> Base`
