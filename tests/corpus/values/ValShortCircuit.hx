/** && and || with effects, conditions with assignments, order of evaluation. **/
class ValShortCircuit {
    static var calls = 0;

    static function yes(r:Bool):Bool {
        calls++;
        return r;
    }

    static function main() {
        Sys.println(yes(false) && yes(true));
        Sys.println(calls);
        Sys.println(yes(true) || yes(false));
        Sys.println(calls);
        var i = 0;
        if (i++ == 0 && i++ == 1) Sys.println("both " + i);
        if (i++ == 9 && i++ == 1) Sys.println("no");
        Sys.println(i);
        var n = 3;
        while (n-- > 0 && n != 1) Sys.print(n + ";");
        Sys.println("");
        Sys.println(n);
        var a:Array<Int> = null;
        Sys.println(a != null && a.length > 0);
        a = [1];
        Sys.println(a == null || a[0] == 1);
        var t = yes(true) ? (yes(false) ? 1 : 2) : 3;
        Sys.println(t + calls);
        Sys.println(!yes(true) || !yes(false));
        var s = "";
        (s += "a") == "a" ? s += "b" : s += "c";
        Sys.println(s);
        var v = 1;
        var w = v = 5;
        Sys.println(v + w);
        var list = [1, 2, 3];
        var k = 0;
        list[k++] = list[k] + 10;
        Sys.println(list + " " + k);
    }
}
