/** Maps: of texts, of numbers, empty, nested. **/
class PrintMaps {
    static function main() {
        var one = ["a" => 1];
        Sys.println(one);
        Sys.println(Std.string(one));
        Sys.println("map: " + one);
        Sys.println('map: $one');
        var numbers = [7 => "seven"];
        Sys.println(numbers);
        var empty:Map<String, Int> = [];
        Sys.println(empty);
        Sys.println(new Map<Int, Int>());
        var lists = ["list" => [1, 2, 3]];
        Sys.println(lists);
        var nested = ["outer" => ["inner" => 2.0]];
        Sys.println(nested);
        Sys.println(one.toString());
        one["a"] = 5;
        Sys.println(one);
        one.remove("a");
        Sys.println(one);
        Sys.println([["k" => true], ["k" => false]]);
        var floats = ["pi" => 3.0];
        Sys.println(floats);
    }
}
