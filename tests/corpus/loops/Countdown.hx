/** Ranges, steps other than one, counting down, empty ranges, and a loop variable used after its loop. **/
class Countdown {
    static function main() {
        var out = [];
        var n = 5;
        while (n > 0) {
            out.push(Std.string(n--));
        }
        out.push("lift-off");
        Sys.println(out.join(" "));

        for (i in 3...3) {
            Sys.println("never " + i);
        }
        var from = 5;
        for (i in from...2) {
            Sys.println("never " + i);
        }

        var byThree = [];
        var i = 0;
        while (i < 20) {
            byThree.push(i);
            i += 3;
        }
        Sys.println(byThree.join(",") + " then " + i);

        var last = -1;
        for (k in 0...10) {
            if (k * k > 30) {
                last = k;
                break;
            }
        }
        Sys.println(last);

        var length = 3;
        for (k in 0...length) {
            length += k;
        }
        Sys.println(length);

        var steps = 0;
        while (steps < 3) steps++;
        Sys.println(steps);

        var power = 1;
        while ((power *= 2) < 100) {}
        Sys.println(power);
    }
}
