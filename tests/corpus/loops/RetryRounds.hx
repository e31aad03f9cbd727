/** do-while with a return, inside a loop that can also break: two ways out of two loops. **/
class RetryRounds {
    static function firstSuccess(rounds:Int, succeedsAt:Int, giveUpAfter:Int):String {
        var attempts = 0;
        var round = 0;
        while (round < rounds) {
            round++;
            var tries = 0;
            do {
                tries++;
                attempts++;
                if (attempts == succeedsAt) {
                    return 'round $round, try $tries';
                }
            } while (tries < 3);
            if (round == giveUpAfter) {
                break;
            }
        }
        return 'gave up after $attempts';
    }

    static function drain(queue:Array<Int>, stopAt:Int):Int {
        var sum = 0;
        do {
            for (_ in 0...2) {
                var next = queue.shift();
                if (next == null) {
                    return sum;
                }
                if (next == stopAt) {
                    queue.unshift(next);
                    return -sum;
                }
                sum += next;
            }
            if (sum > 10) {
                break;
            }
        } while (queue.length > 0);
        return sum * 100;
    }

    static function main() {
        Sys.println(firstSuccess(5, 4, 9));
        Sys.println(firstSuccess(5, 99, 2));
        Sys.println(firstSuccess(2, 99, 9));
        Sys.println(firstSuccess(0, 1, 1));
        var queue = [1, 2, 3, 4, 5, 6, 7];
        Sys.println(drain(queue, 6) + " left " + queue.join(" "));
        Sys.println(drain(queue, 6) + " left " + queue.join(" "));
        Sys.println(drain([1, 2, 3], 9) + " " + drain([], 9) + " " + drain([1, 1], 9));
    }
}
