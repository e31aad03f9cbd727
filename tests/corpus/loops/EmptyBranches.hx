/** Branches and cases that do nothing, or nothing that anyone sees; conditions negated and joined. **/
class EmptyBranches {
    static function describe(n:Int):String {
        var text = "n";
        if (n != 0 || n > 5) {} else {
            text = "zero";
        }
        if (n > 5) {
            var unused = n * 2;
        } else {
            text += "-small";
        }
        switch (n % 3) {
            default:
                var unused = 0;
        }
        switch (n) {
            case 1 | 2:
            case 3:
                text += "-three";
            default:
        }
        if (!(n == 7) && !(n < 0 || n > 100)) {
            text += "-fine";
        }
        return text;
    }

    static function skip(limit:Int):Int {
        var last = 0;
        for (i in 0...limit) {
            if (i % 2 == 0) {
                continue;
            } else if (i > 6) {
                break;
            } else {}
            last = i;
        }
        while (last > 3) last--;
        return last;
    }

    static function main() {
        Sys.println([for (n in [0, 1, 3, 7, 12, -2]) describe(n)].join(" "));
        Sys.println(skip(20) + " " + skip(2) + " " + skip(0));
        if (skip(3) == 99) {} else Sys.println("else only");
        for (i in 0...3) {}
        Sys.println("end");
    }
}
