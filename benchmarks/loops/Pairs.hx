/** Nested ranges. **/
class Pairs {
    public static function run(n:Int):Int {
        var side = Math.floor(Math.sqrt(n));
        var found = 0;
        for (a in 1...side + 1) {
            for (b in a...side + 1) {
                if ((a * a + b * b) % 25 == 0) found++;
                if (a + b > 600) break;
            }
        }
        return found;
    }
}
