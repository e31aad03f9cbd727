/** What was gathered before the break must survive it. **/
class BreakWithState {
    static function takeWhilePositive(values:Array<Int>):Array<Int> {
        var taken = [];
        for (value in values) {
            if (value <= 0) {
                break;
            }
            taken.push(value);
        }
        return taken;
    }

    static function spend(budget:Int, prices:Array<Int>):String {
        var bought = 0;
        var left = budget;
        for (price in prices) {
            if (price > left) {
                break;
            }
            left -= price;
            bought++;
        }
        return '$bought bought, $left left';
    }

    static function findUser(names:Array<String>, wanted:String):String {
        var found:Null<String> = null;
        var looked = 0;
        for (name in names) {
            looked++;
            if (name == wanted) {
                found = name.toUpperCase();
                break;
            }
        }
        if (found == null) {
            return 'nobody after $looked';
        }
        return '$found after $looked';
    }

    static function guess(secret:Int):Int {
        var low = 1;
        var high = 100;
        var tries = 0;
        while (low <= high) {
            var middle = (low + high) >> 1;
            tries++;
            if (middle == secret) break;
            if (middle < secret) low = middle + 1 else high = middle - 1;
        }
        return tries;
    }

    static function main() {
        Sys.println(takeWhilePositive([3, 1, -4, 1]).join(" "));
        Sys.println(spend(10, [4, 5, 3, 1]));
        Sys.println(spend(0, []));
        Sys.println(findUser(["eve", "bob"], "bob"));
        Sys.println(findUser(["eve", "bob"], "zoe"));
        Sys.println(guess(50) + " " + guess(1) + " " + guess(73));
    }
}
