/** List, GenericStack, Vector, StringMap, IntMap, EnumValueMap, Option, BalancedTree. **/
import haxe.ds.GenericStack;
import haxe.ds.IntMap;
import haxe.ds.Option;
import haxe.ds.StringMap;
import haxe.ds.Vector;

class ValHaxeDs {
    static function first(list:List<Int>):Option<Int> {
        return list.isEmpty() ? None : Some(list.first());
    }

    static function main() {
        var list = new List<Int>();
        for (i in 0...4) list.add(i);
        list.push(-1);
        Sys.println(list.length + " " + list.first() + " " + list.last());
        Sys.println(list.pop() + " " + list.remove(2) + " " + list.remove(9));
        Sys.println([for (x in list) x]);
        Sys.println(list.filter(x -> x > 0).length);
        Sys.println(first(list));
        list.clear();
        Sys.println(first(list));
        var stack = new GenericStack<Int>();
        stack.add(1);
        stack.add(2);
        Sys.println(stack.pop() + stack.first());
        Sys.println(stack.isEmpty());
        var vector = new Vector<String>(2);
        vector[0] = "v";
        Sys.println(vector[0] + " " + vector.length + " " + (vector[1] == null));
        var fromArray = Vector.fromArrayCopy([3, 1, 2]);
        var doubled = fromArray.map(x -> x * 2);
        Sys.println(doubled.toArray());
        var sm = new StringMap<Int>();
        sm.set("a", 1);
        Sys.println(sm.get("a") + " " + sm.get("b"));
        var im = new IntMap<String>();
        im.set(5, "five");
        Sys.println(im.exists(5) + " " + im.exists(6));
        var tree = new haxe.ds.BalancedTree<String, Int>();
        tree.set("b", 2);
        tree.set("a", 1);
        tree.set("c", 3);
        Sys.println([for (k in tree.keys()) k]);
        Sys.println([for (v in tree) v]);
        switch (first(list)) {
            case Some(v): Sys.println(v);
            case None: Sys.println("empty");
        }
    }
}
