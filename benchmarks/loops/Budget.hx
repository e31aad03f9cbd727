/** A sum that stops where it is enough. **/
class Budget {
    public static function run(n:Int):Int {
        var prices = [for (i in 0...n) i % 97];
        var limit = n * 47;
        var sum = 0;
        var bought = 0;
        for (price in prices) {
            if (price == 13) continue;
            if (sum + price > limit) break;
            sum += price;
            bought++;
        }
        return sum + bought;
    }
}
