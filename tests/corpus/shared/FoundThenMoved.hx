using Lambda;
typedef Item = {name:String, n:Int};
class FoundThenMoved {
    static function main() {
        var items:Array<Item> = [{name: "a", n: 1}, {name: "b", n: 2}];
        var x = items.find(i -> i.name == "b");
        items.unshift({name: "c", n: 3});
        x.n = 9; // expect: HX4
        Sys.println(items.map(x -> x.name + x.n).join(" "));
    }
}
