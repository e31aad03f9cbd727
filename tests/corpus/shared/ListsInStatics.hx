class ListsInStatics {
    static var lists:Map<String, Array<Int>> = new Map();

    static function addTo(key:String)
        lists.get(key).push(2);

    static function fresh(key:String):Array<Int> {
        var made = [7];
        lists.set(key, made);
        return made;
    }

    static function main() {
        var a = [1];
        lists.set("k", a);
        addTo("k");
        Sys.println(a);
        var b = fresh("b");
        lists.set("c", []);
        Sys.println(b.length + lists["b"].length);
    }
}
