/** Maps with string and int keys: reading, writing, what is not there. **/
class MapMethods {
    static function main() {
        var ages:Map<String, Int> = ["ann" => 30, "bob" => 25];
        ages.set("cyd", 41);
        ages["dan"] = 8;
        Sys.println(ages.get("ann") + ages["bob"]);
        Sys.println(ages.get("zoe") == null);
        Sys.println(ages.exists("cyd") + " " + ages.exists("zoe"));
        Sys.println(ages.remove("dan") + " " + ages.remove("dan"));
        var names = [for (name in ages.keys()) name];
        names.sort(Reflect.compare);
        Sys.println(names.join(" "));
        var values = Lambda.array(ages);
        values.sort((a, b) -> a - b);
        Sys.println(values.join(" "));

        var squares = new Map<Int, Int>();
        for (i in 0...5) squares[i] = i * i;
        squares[2] += 100;
        Sys.println(squares[2] + " " + squares[4]);
        var sum = 0;
        for (key => value in squares) sum += key * value;
        Sys.println(sum);

        var maybe = new Map<String, Null<Int>>();
        maybe["none"] = null;
        Sys.println(maybe.exists("none") + " " + (maybe["none"] == null));
        var total = 0;
        for (name in ["ann", "zoe", "bob"]) {
            var age = ages[name];
            total += age == null ? 0 : age;
        }
        Sys.println(total);
        ages.clear();
        Sys.println(Lambda.count(ages) + " " + Lambda.empty(ages));
        var nested = ["x" => ["a" => 1], "y" => ["a" => 2, "b" => 3]];
        Sys.println(nested["y"]["b"] + nested["x"]["a"]);
    }
}
