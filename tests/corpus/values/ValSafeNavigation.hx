/** `?.`, `??` and `??=` of Haxe 4.3. **/
// haxe: by hand, for the installed Haxe is older than these operators
typedef VnAddress = {?city:String};
typedef VnUser = {name:String, ?address:VnAddress};

class VnNode {
    public var value:Int;
    public var next:Null<VnNode>;

    public function new(value:Int, ?next:VnNode) {
        this.value = value;
        this.next = next;
    }

    public function twice():Int return value * 2;
}

class ValSafeNavigation {
    static function find(key:String):Null<VnUser> {
        return key == "a" ? {name: "Ann", address: {city: "Rome"}} : key == "b" ? {name: "Bob"} : null;
    }

    static function main() {
        Sys.println(find("a")?.address?.city ?? "nowhere");
        Sys.println(find("b")?.address?.city ?? "nowhere");
        Sys.println(find("c")?.name ?? "nobody");
        var n = new VnNode(1, new VnNode(2));
        Sys.println(n?.next?.value);
        Sys.println(n?.next?.next?.value);
        Sys.println(n.next?.twice() ?? -1);
        Sys.println(n.next?.next?.twice() ?? -1);
        var x:Null<Int> = null;
        x ??= 5;
        x ??= 6;
        Sys.println(x);
        var m = new Map<String, Int>();
        m["k"] ??= 1;
        m["k"] ??= 2;
        Sys.println(m["k"] ?? 0);
        Sys.println((m["z"] ?? 7) + 1);
        var f:Null<Bool> = false;
        Sys.println(f ?? true);
        var s:Null<String> = null;
        Sys.println(s?.length);
        Sys.println((s ?? "abc").length);
        Sys.println(null ?? null ?? "last");
    }
}
