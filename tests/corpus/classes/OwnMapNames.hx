class IntMap {
    var keys:Array<Int> = [];
    var values:Array<String> = [];
    public function new() {}
    public function set(key:Int, value:String):Void {
        var at = keys.indexOf(key);
        if (at >= 0) values[at] = value;
        else {
            keys.push(key);
            values.push(value);
        }
    }
    public function get(key:Int):String {
        var at = keys.indexOf(key);
        return at < 0 ? "none" : values[at];
    }
    public function exists(key:Int) return keys.indexOf(key) >= 0;
}
class HashMap<V> {
    final data:Array<{key:String, value:V}> = [];
    public function new() {}
    public function set(key:String, value:V) data.push({key: key, value: value});
    public function get(key:String):Null<V> {
        for (one in data) if (one.key == key) return one.value;
        return null;
    }
    public function toString() return "HashMap of " + data.length;
}
class List<T> {
    final items:Array<T> = [];
    public var length(get, never):Int;
    public function new() {}
    function get_length() return items.length;
    public function add(item:T):List<T> {
        items.push(item);
        return this;
    }
    public function first():T return items[0];
}
class OwnMapNames {
    static function show(map:IntMap):String return map.get(1) + map.get(2) + map.exists(1);
    static function size(list:List<Int>):Int return list.length;
    static function main() {
        var numbers = new IntMap();
        numbers.set(1, "a");
        numbers.set(1, "b");
        Sys.println(show(numbers));
        var table = new HashMap<Int>();
        table.set("x", 4);
        Sys.println(table.get("x") + " " + table.get("y") + " " + table);
        var list = new List<Int>().add(3).add(4);
        Sys.println(size(list) + " " + list.first());
    }
}
