class OutsideInText {
    static function main() {
        var xs = [1, 2, 3];
        trace(xs[9]);
        trace("a" + xs[9] + ",");
        var s = "";
        for (i in 0...4) s += xs[i - 1] + ",";
        trace(s);
        for (k in 0...2) { var i = k + 2; s += xs[i] + ";"; }
        trace(s);
        var names = ["a"];
        trace('${names[3]}!');
        var y = xs[5];
        trace("y" + y);
    }
}
