/** Lambda's functions on arrays, maps and lists. **/
using Lambda;

class ValLambda {
    static function main() {
        var a = [1, 2, 3, 4];
        Sys.println(a.map(x -> x * 2));
        Sys.println(a.fold((x, acc) -> x + acc, 0));
        Sys.println(a.fold((x, acc) -> acc + Std.string(x), "s"));
        Sys.println(a.exists(x -> x > 3) + " " + a.foreach(x -> x > 0));
        Sys.println(a.count() + " " + a.count(x -> x % 2 == 0));
        Sys.println(a.find(x -> x > 2) + " " + a.find(x -> x > 9));
        Sys.println(a.findIndex(x -> x == 3) + " " + a.findIndex(x -> x == 9));
        Sys.println(a.indexOf(4) + " " + a.has(2) + " " + a.empty());
        Sys.println([[1], [2, 3]].flatten());
        Sys.println(a.flatMap(x -> [x, x]));
        Sys.println(a.mapi((i, x) -> i * x));
        Sys.println(a.filter(x -> x > 1).map(x -> "n" + x).join(" "));
        var m = ["k" => 5];
        Sys.println(m.fold((v, acc) -> v + acc, 1));
        Sys.println(m.array());
        Sys.println(Lambda.count(m) + " " + Lambda.exists(m, v -> v == 5));
        Sys.println(a.list().length);
        var seen = [];
        a.iter(x -> seen.push(x * 10));
        Sys.println(seen);
        Sys.println(a.concat([5]).array());
        Sys.println(a.foldi((x, acc, i) -> acc + x * i, 0));
    }
}
