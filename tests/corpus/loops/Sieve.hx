/** The sieve of Eratosthenes: a while loop inside a for loop, both over one array. **/
class Sieve {
    static function primesUpTo(limit:Int):Array<Int> {
        var composite = [for (_ in 0...limit + 1) false];
        var primes = [];
        for (candidate in 2...limit + 1) {
            if (composite[candidate]) {
                continue;
            }
            primes.push(candidate);
            var multiple = candidate * candidate;
            while (multiple <= limit) {
                composite[multiple] = true;
                multiple += candidate;
            }
        }
        return primes;
    }

    static function isPrime(n:Int):Bool {
        if (n < 2) {
            return false;
        }
        var divisor = 2;
        while (divisor * divisor <= n) {
            if (n % divisor == 0) {
                return false;
            }
            divisor++;
        }
        return true;
    }

    static function main() {
        Sys.println(primesUpTo(50).join(" "));
        Sys.println(primesUpTo(1).length);
        Sys.println([for (n in 90...110) if (isPrime(n)) n].join(" "));
    }
}
