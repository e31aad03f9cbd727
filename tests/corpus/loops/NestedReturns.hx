/** Three loops deep, returns of values built on the way; loops in helpers called by loops. **/
class NestedReturns {
    static function solve(target:Int):String {
        var tried = 0;
        for (twenties in 0...6) {
            for (fives in 0...20) {
                for (ones in 0...5) {
                    tried++;
                    if (20 * twenties + 5 * fives + ones == target && fives < 4) {
                        return '$twenties/$fives/$ones in $tried';
                    }
                }
            }
        }
        return 'no way in $tried';
    }

    static function firstSafeColumn(queens:Array<Int>, from:Int, size:Int):Int {
        for (column in from...size) {
            var safe = true;
            for (row in 0...queens.length) {
                var gap = queens.length - row;
                if (queens[row] == column || queens[row] == column - gap || queens[row] == column + gap) {
                    safe = false;
                    break;
                }
            }
            if (safe) {
                return column;
            }
        }
        return -1;
    }

    static function queens(size:Int):String {
        var placed:Array<Int> = [];
        var from = 0;
        while (placed.length < size) {
            var column = firstSafeColumn(placed, from, size);
            if (column >= 0) {
                placed.push(column);
                from = 0;
            } else {
                if (placed.length == 0) {
                    return "impossible";
                }
                from = placed.pop() + 1;
            }
        }
        return placed.join(" ");
    }

    static function main() {
        Sys.println(solve(38));
        Sys.println(solve(500));
        for (size in [1, 2, 3, 4, 6]) {
            Sys.println(size + ": " + queens(size));
        }
    }
}
