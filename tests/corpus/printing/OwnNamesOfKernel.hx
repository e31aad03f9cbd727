/** Functions of one's own called raise, length and to_string: nothing is known of what they do. **/
class OwnNamesOfKernel {
    static var asked = 0;

    static function raise(n:Int):Int {
        asked++;
        return n + 1;
    }

    static function length(words:Array<String>):Int {
        asked++;
        return words.length;
    }

    static function max(a:Int, b:Int):Int {
        return a > b ? a : b;
    }

    static function toString(n:Int):String {
        return '<$n>';
    }

    static function pair(n:Int, seen:Array<Int>):Int {
        seen.push(n);
        return raise(n);
    }

    static function main() {
        var seen = [];
        Sys.println(pair(3, seen) + seen.length);
        length(["a"]);
        var n = raise(4);
        if (raise(n) > 0) n = 5 else n = 5;
        Sys.println(max(n, 2) + " " + toString(n) + " " + asked);
        Sys.println(toString(7));
        var best = 0;
        for (one in [3, 9, 4]) if (one > best) best = one;
        Sys.println(best);
    }
}
