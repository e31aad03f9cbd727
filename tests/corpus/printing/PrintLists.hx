/** haxe.ds.List, Vector, GenericStack and others as text. **/
class PrintLists {
    static function main() {
        var list = new List<Int>();
        list.add(1);
        list.add(2);
        list.push(0);
        Sys.println(list);
        Sys.println(list.toString());
        Sys.println("list " + list);
        Sys.println(list.join("-"));
        Sys.println(list.map(x -> x * 10));
        var vector = new haxe.ds.Vector<Int>(3);
        vector[0] = 5;
        vector[2] = 7;
        Sys.println(vector[0] + " " + vector[2] + " " + vector.length);
        Sys.println(vector.toArray()[2]);
        var stack = new haxe.ds.GenericStack<String>();
        stack.add("a");
        stack.add("b");
        Sys.println(stack.toString());
        Sys.println(stack.pop());
        Sys.println(stack.first());
        Sys.println(Lambda.array(list));
        Sys.println(Lambda.list([1, 2]));
    }
}
