/** Chains of conditions with early returns between them. */
class ElseIfChain {
    static function grade(points:Int):String {
        if (points < 0) return "invalid";
        var bonus = 0;
        if (points > 90) {
            bonus = 5;
        } else if (points > 70) {
            bonus = 3;
        } else if (points == 42) {
            return "the answer";
        }
        var total = points + bonus;
        if (total > 100) return "top";
        if (total > 75) return "good " + total;
        return "fair " + total;
    }

    static function sign(n:Int):Int {
        if (n > 0) return 1;
        else if (n < 0) return -1;
        else return 0;
    }

    static function main() {
        for (points in [-1, 42, 50, 71, 91, 97]) Sys.println(grade(points));
        Sys.println(sign(5) + sign(-3) * 10 + sign(0));
    }
}
