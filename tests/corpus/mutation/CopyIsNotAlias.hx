/** A copy is another value: nothing here needs a diagnostic. **/
class CopyIsNotAlias {
    static function sorted(values:Array<Int>):Array<Int> {
        var result = values.copy();
        result.sort((a, b) -> a - b);
        return result;
    }

    static function without(values:Array<Int>, unwanted:Int):Array<Int> {
        var result = values.copy();
        while (result.remove(unwanted)) {}
        return result;
    }

    static function main() {
        var original = [4, 1, 3, 1];
        var ordered = sorted(original);
        Sys.println(original.join(" ") + " | " + ordered.join(" "));
        var thinner = without(original, 1);
        thinner.push(99);
        Sys.println(original.join(" ") + " | " + thinner.join(" "));

        var head = original.slice(0, 2);
        head[0] = -1;
        var both = original.concat(head);
        both.reverse();
        Sys.println(original.join(" ") + " | " + both.join(" "));

        var stock = ["pear" => 3, "plum" => 5];
        var snapshot = stock.copy();
        stock["pear"] = 0;
        Sys.println(stock["pear"] + " " + snapshot["pear"]);
    }
}
