/** Arrays of everything, empty, nested, joined. **/
class PrintArrays {
    static function main() {
        Sys.println([1, 2, 3]);
        var none:Array<String> = [];
        Sys.println(none);
        Sys.println(none.length);
        Sys.println(["a", "b c", ""]);
        Sys.println([[1], [], [2, 3]]);
        Sys.println([1.5, 2.0, -3]);
        Sys.println([true, false]);
        Sys.println([null, null]);
        Sys.println(["x", "y"].toString());
        Sys.println("list: " + [1, 2]);
        Sys.println('list: ${[3, 4]}!');
        Sys.println([1, 2, 3].join(", "));
        Sys.println([1.0, 2.5].join(";"));
        Sys.println(none.join("-") + "|");
        Sys.println([[1, 2], [3]].join("/"));
        var mixed:Array<Dynamic> = [1, "two", 3.5, true, null, [4, "five"]];
        Sys.println(mixed);
        Sys.println([for (i in 0...4) i * i]);
        Sys.println([for (i in 0...3) [for (j in 0...i) j]]);
        Sys.println([{x: 1}, {x: 2}]);
        Sys.println(Std.string([1, 2]).length);
    }
}
