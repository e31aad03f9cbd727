/** Type parameters: on functions and classes, with constraints, with null. **/
class VgPair<A, B> {
    public final a:A;
    public final b:B;

    public function new(a:A, b:B) {
        this.a = a;
        this.b = b;
    }

    public function swap():VgPair<B, A> return new VgPair(b, a);

    public function toString():String return '($a|$b)';
}

class VgStack<T> {
    var items:Array<T> = [];

    public var size(get, never):Int;

    public function new() {}

    function get_size():Int return items.length;

    public function push(x:T):VgStack<T> {
        items.push(x);
        return this;
    }

    public function pop():Null<T> return items.pop();

    public function peek():Null<T> return items[items.length - 1];
}

class ValGenericTools {
    static function first<T>(list:Array<T>, fallback:T):T {
        return list.length > 0 ? list[0] : fallback;
    }

    static function mapAll<A, B>(list:Array<A>, f:A -> B):Array<B> {
        return [for (x in list) f(x)];
    }

    static function group<T, K>(list:Array<T>, key:T -> String):Map<String, Array<T>> {
        var found = new Map<String, Array<T>>();
        for (x in list) {
            var k = key(x);
            if (!found.exists(k)) found.set(k, []);
            found.get(k).push(x);
        }
        return found;
    }

    static function maxBy<T>(list:Array<T>, f:T -> Float):Null<T> {
        var best:Null<T> = null;
        for (x in list) if (best == null || f(x) > f(best)) best = x;
        return best;
    }

    static function main() {
        Sys.println(new VgPair(1, "x"));
        Sys.println(new VgPair(1, "x").swap());
        Sys.println(new VgPair([1], new VgPair(2.0, null)));
        var s = new VgStack<String>();
        s.push("a").push("b");
        Sys.println(s.size + s.peek() + s.pop() + s.pop() + s.pop());
        Sys.println(first([], "none") + first([1], 0));
        Sys.println(mapAll([1, 2], x -> "n" + x));
        var g = group(["apple", "avocado", "bean"], w -> w.charAt(0));
        Sys.println(g["a"] + " " + g["b"] + " " + g["c"]);
        Sys.println(maxBy(["a", "ccc", "bb"], w -> w.length));
        Sys.println(maxBy([], x -> 0) == null);
    }
}
