class Initialisers {
    var a = if (true) 1 else 2;
    var b = switch (1) {
        case _: 2;
    };
    var c = function(x) return x;
    var d = {x: 1, y: [2]};
    var e = new Map<String, Int>();
    var f = x -> x + 1;
    var g = ~/a/i;
    var h = 'a ${1 + 1}';
}

// broken: `{x: 1, y: [2]};` -> `{x: 1, y: [2};`
