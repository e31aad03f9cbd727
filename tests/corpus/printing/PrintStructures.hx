/** Anonymous structures: fields of every kind, nested, in arrays. **/
typedef Point = {x:Int, y:Int};

class PrintStructures {
    static function main() {
        var p:Point = {x: 1, y: 2};
        Sys.println(p);
        Sys.println(Std.string(p));
        Sys.println("p = " + p);
        Sys.println('p = $p');
        Sys.println({name: "Ann"});
        Sys.println({value: 2.0});
        Sys.println({flag: true});
        Sys.println({nothing: null});
        Sys.println({list: [1, 2]});
        Sys.println({inner: {deep: {deeper: 1}}});
        Sys.println([p, {x: 3, y: 4}]);
        Sys.println({map: ["k" => "v"]});
        p.x = 10;
        Sys.println(p);
        var copy = {x: p.x, y: 0};
        copy.y = 9;
        Sys.println(copy);
        Sys.println({camelCase: 1});
        Sys.println({});
    }
}
