class Entry {
    public var hits = 0;
    public final key:String;

    public function new(key:String) {
        this.key = key;
    }
}

class Cache {
    final entries = new Map<String, Entry>();
    public var misses(default, null) = 0;

    public function new() {}

    public function get(key:String):Entry {
        if (!entries.exists(key)) {
            misses++;
            entries.set(key, new Entry(key));
        }
        entries.get(key).hits++;
        return entries.get(key);
    }
}

class StringKeyedObjects {
    static function main() {
        var cache = new Cache();
        for (key in ["a", "b", "a", "a"]) cache.get(key);
        Sys.println(cache.get("a").hits);
        Sys.println(cache.misses);
    }
}
