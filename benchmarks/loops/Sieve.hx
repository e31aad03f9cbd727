/** The sieve of Eratosthenes: many writes into one array. **/
class Sieve {
    public static function run(n:Int):Int {
        var composite = [for (i in 0...n + 1) false];
        var count = 0;
        for (i in 2...n + 1) {
            if (composite[i]) continue;
            count++;
            var j = i * i;
            while (j <= n) {
                composite[j] = true;
                j += i;
            }
        }
        return count;
    }
}
