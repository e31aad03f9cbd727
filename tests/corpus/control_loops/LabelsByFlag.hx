/** What other languages write with a label: a flag, and a function. */
class LabelsByFlag {
    static function primesBelow(limit:Int):Array<Int> {
        var found = [];
        for (n in 2...limit) {
            var isPrime = true;
            for (p in found) {
                if (p * p > n) break;
                if (n % p == 0) {
                    isPrime = false;
                    break;
                }
            }
            if (isPrime) found.push(n);
        }
        return found;
    }

    static function main() {
        Sys.println(primesBelow(40).join(" "));
    }
}
