/** Dynamic programming: a table of the best value for each weight. **/
class Knapsack {
    public static function run(n:Int):Int {
        var weights = [for (i in 0...100) 1 + (i * 7) % 23];
        var values = [for (i in 0...100) 10 + (i * 13) % 37];
        return best(weights, values, Std.int(n / 100));
    }

    static function best(weights:Array<Int>, values:Array<Int>, limit:Int):Int {
        var table = [for (weight in 0...limit + 1) 0];
        for (i in 0...weights.length) {
            var weight = limit;
            while (weight >= weights[i]) {
                var taken = table[weight - weights[i]] + values[i];
                if (taken > table[weight]) table[weight] = taken;
                weight--;
            }
        }
        return table[limit];
    }
}
