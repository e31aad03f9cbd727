// dialect
class TupleTypes {
    var a: {Int, String};
    function f(x: {Int, {String, Bool}}): {Int, Int} return {1, 2};
}

// broken: `{Int, String};` -> `{Int, String;`
