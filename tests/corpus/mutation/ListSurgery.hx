/** The array methods that change the array, with and without use of what they return. **/
class ListSurgery {
    static function show(values:Array<Int>):Void {
        Sys.println("[" + values.join(" ") + "]");
    }

    static function main() {
        var values = [1, 2, 3];
        values.insert(1, 9);
        show(values);
        values.unshift(0);
        values.insert(-1, 7);
        values.insert(100, 100);
        show(values);
        var cut = values.splice(2, 2);
        show(cut);
        show(values);
        Sys.println(values.remove(7) + " " + values.remove(7));
        Sys.println(values.pop());
        Sys.println(values.shift());
        show(values);
        var length = values.push(50);
        Sys.println(length);
        values.reverse();
        show(values);
        values.sort((a, b) -> a - b);
        show(values);
        values.resize(1);
        show(values);
        var empty:Array<Int> = [];
        Sys.println(empty.pop() == null);
        Sys.println(empty.shift() == null);
    }
}
