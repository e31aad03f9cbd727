// Type parameters of functions, which become variables of specs; also beside the class's own type.
typedef Named = {name:String};

class Shelf<T> {
    var items:Array<T> = [];

    public function new() {}

    public function put(item:T):Shelf<T> {
        items.push(item);
        return this;
    }

    public function fold<R>(f:(R, T) -> R, first:R):R {
        var result = first;
        for (one in items) result = f(result, one);
        return result;
    }

    public function pick<T2>(all:Array<T2>):Null<T2> return all[items.length];
}

class TypeVariables {
    public static function first<T>(items:Array<T>):Null<T> return items[0];

    public static function each<T, U>(items:Array<T>, f:T -> U):Array<U> return items.map(f);

    public static function keep<K, V>(map:Map<K, V>, key:K, value:V):Map<K, V> {
        map.set(key, value);
        return map;
    }

    public static function longest<Item:Named>(a:Item, b:Item):Item
        return a.name.length > b.name.length ? a : b;

    public static function show<T>(value:T):String return "<" + value + ">";

    public static function end<End>(value:End, other:End):End return value == null ? other : value;

    static function main() {
        Sys.println(first([1, 2]));
        Sys.println(each([1, 2], n -> 'n$n').join(","));
        Sys.println(keep(["a" => 1], "b", 2).get("b"));
        Sys.println(longest({name: "ab"}, {name: "abc"}).name);
        Sys.println(show(3) + end("x", "y"));
        var shelf = new Shelf<Int>().put(1).put(2);
        Sys.println(shelf.fold((sum, n) -> sum + n, 10));
        Sys.println(shelf.pick(["a", "b", "c"]));
    }
}
