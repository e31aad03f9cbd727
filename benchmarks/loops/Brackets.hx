/** A stack: brackets matched, and the deepest nesting. **/
class Brackets {
    public static function run(n:Int):Int {
        var kinds = [for (i in 0...n) i % 9 < 6 ? i % 3 : -1];
        var open:Array<Int> = [];
        var matched = 0;
        for (kind in kinds) {
            if (kind >= 0) {
                open.push(kind);
            } else if (open.length > 0 && open[open.length - 1] != 1) {
                open.pop();
                matched++;
            }
        }
        return matched * 10 + open.length;
    }
}
