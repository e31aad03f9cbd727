/** Loops whose effect is output, between changes: the order of effects must hold. **/
class PrintingLoops {
    static function announce(text:String):Bool {
        Sys.println("checking " + text);
        return text.length % 2 == 0;
    }

    static function ask(text:String):Int {
        Sys.println("asked " + text);
        return text.length;
    }

    static function main() {
        var even = 0;
        for (word in ["ab", "abc", "abcd"]) {
            if (announce(word) && even < 1) {
                even++;
                Sys.println("kept " + word);
            } else {
                Sys.println("left " + word);
            }
        }
        var i = 0;
        while (i < 3 && announce("x" + i)) {
            i++;
            Sys.println("turn " + i);
        }
        var sum = ask("a") + ask("bb") * ask("ccc");
        Sys.println(sum);
        var lazy = even > 5 && announce("unreached");
        Sys.println(lazy);
        for (x in 0...2) {
            for (y in 0...2) {
                if (x == y) {
                    continue;
                }
                Sys.println(x + "," + y);
            }
            Sys.println("row " + x);
        }
    }
}
