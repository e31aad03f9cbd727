class Objects {
    static var a = {};
    static var b = {x: 1, y: 2};
    static var c = {"a key": 1, 'another': 2};
    static var d = {nested: {deep: {er: 1}}, list: [{a: 1}]};
    static var e = {f: function(x) return x, g: x -> x,};
}

// broken: `{x: 1, y: 2}` -> `{x: 1 y: 2}`
// broken: `{er: 1}` -> `{er: }`
