/** The methods of Array that answer a new value. **/
class ArrayMethods {
    static function show(values:Array<Int>):Void {
        Sys.println(values.length + ": " + values.join(","));
    }

    static function main() {
        var values = [5, 3, 8, 3, 1];
        show(values.map(v -> v * 10));
        show(values.filter(v -> v > 2));
        show(values.concat([7, 7]));
        show(values.slice(1, 3));
        show(values.slice(-2));
        show(values.slice(3));
        show(values.slice(1, -1));
        show(values.slice(9));
        Sys.println(values.indexOf(3) + " " + values.lastIndexOf(3) + " " + values.indexOf(99));
        Sys.println(values.contains(8) + " " + values.contains(80));
        var sorted = values.copy();
        sorted.sort((a, b) -> b - a);
        show(sorted);
        sorted.reverse();
        show(sorted);
        Sys.println(values[0] + values[values.length - 1]);
        Sys.println(values[50] == null);
        var words = ["delta", "Alpha", "charlie"];
        words.sort((a, b) -> Reflect.compare(a.toLowerCase(), b.toLowerCase()));
        Sys.println(words.join(" "));
        Sys.println(words.map(w -> w.length).filter(n -> n > 5).length);
        var flat = [for (row in [[1], [], [2, 3]]) for (cell in row) cell];
        show(flat);
        Sys.println(Lambda.fold(values, (v, sum) -> sum + v, 0));
        Sys.println(Lambda.exists(values, v -> v == 8) + " " + Lambda.foreach(values, v -> v > 1));
        Sys.println(Lambda.find(values, v -> v < 4) + " " + Lambda.count(values, v -> v == 3));
        Sys.println([[1, 2], [3]].map(row -> row.length).join("") + [].length);
    }
}
