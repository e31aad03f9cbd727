/** Loops that count through an array that a field holds. **/
class CountedFields {
    static var all = [4, 5];
    var items:Array<Int> = [1, 2, 3];
    var seen = 0;
    function new() {}
    function total():Int { var t = 0; for (i in 0...items.length) t += items[i]; return t; }
    function place(x:Int):Int { for (i in 0...this.items.length) if (this.items[i] == x) return i; return -1; }
    function count() { for (i in 0...items.length) { seen += items[i]; if (i < items.length - 1) trace(i, items[i]); } }
    function grow() { for (i in 0...items.length) items.push(items[i]); }
    function self() { var other = items; for (i in 0...items.length) { other[i] = 9; seen += items[i]; } }
    static function main() {
        var f = new CountedFields();
        trace(f.total(), f.place(3), f.place(9));
        f.count(); f.grow(); f.self();
        trace(f.seen, f.items);
        var t = 0; for (i in 0...all.length) t += all[i] * i;
        trace(t);
    }
}
