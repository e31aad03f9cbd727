class Rest {
    var all: ...Int;
    var some: Map<String, ...Int>;

    function f(): ...String {
        return null;
    }
}
// broken: `...Int;` -> `...;`
