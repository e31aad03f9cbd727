/** A lookup through `key => value` that returns from the middle. */
class ReturnFromMap {
    static function holderOf(stock:Map<String, Int>, least:Int):String {
        for (name => count in stock) {
            if (count >= least) {
                return name + " has " + count;
            }
        }
        return "nobody has " + least;
    }

    static function total(stock:Map<String, Int>, limit:Int):Int {
        var sum = 0;
        for (count in stock) {
            if (count > limit) continue;
            sum += count;
        }
        return sum;
    }

    static function main() {
        var stock = ["ann" => 3, "bob" => 12, "eve" => 1];
        Sys.println(holderOf(stock, 10));
        Sys.println(holderOf(stock, 20));
        Sys.println(total(stock, 5));
    }
}
