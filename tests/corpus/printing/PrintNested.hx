/** Arrays, maps, structures and enums inside of one another. **/
enum PnTree {
    Leaf(v:Int);
    Node(children:Array<PnTree>);
}

class PrintNested {
    static function main() {
        var tree = Node([Leaf(1), Node([Leaf(2), Leaf(3)]), Node([])]);
        Sys.println(tree);
        var data = {rows: [{cells: [1, 2]}, {cells: []}]};
        Sys.println(data);
        var map = ["k" => [{v: Leaf(1)}]];
        Sys.println(map);
        var deep:Array<Dynamic> = [[[[1]]], {a: [{b: [null]}]}];
        Sys.println(deep);
        Sys.println([["a" => [1.0]], ["b" => [2.5]]]);
        Sys.println([Node([]), Leaf(-1)].map(Std.string).join(" + "));
        var text = 'tree=$tree';
        Sys.println(text.length);
        Sys.println(text);
        Sys.println({e: Leaf(5)}.e);
    }
}
