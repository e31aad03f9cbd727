// scan: yes
// The matches are summed, and two loops over different patterns stand in one function.
class SumOfPrices {
    static function describe(bill:String):String {
        var price = ~/([0-9]+) EUR/g;
        var sum = 0;
        var pos = 0;
        while (price.matchSub(bill, pos)) {
            sum += Std.parseInt(price.matched(1));
            pos = price.matchedPos().pos + price.matchedPos().len;
        }
        var item = ~/([a-z]+):/g;
        var names = [];
        pos = 0;
        while (item.matchSub(bill, pos)) {
            names.push(item.matched(1));
            pos = item.matchedPos().pos + item.matchedPos().len;
        }
        return names.join("+") + "=" + sum;
    }

    static function main() {
        Sys.println(describe("tea: 3 EUR, cake: 4 EUR, tip 1 EUR"));
        Sys.println(describe(""));
    }
}
