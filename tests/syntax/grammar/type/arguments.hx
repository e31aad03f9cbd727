class Arguments {
    var a: Array<Int>;
    var b: Map<String, Array<Int>>;
    var c: Map<String, Map<String, Array<Int>>>;
}

// broken: `Map<String, Array<Int>>;` -> `Map<String, Array<Int>;`
// broken: `Array<Int>;` -> `Array<>;`
