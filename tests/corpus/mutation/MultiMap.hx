/** A map of lists: the list that `get` hands out is the one in the map. **/
class MultiMap {
    static function add(index:Map<String, Array<String>>, key:String, value:String):Void {
        if (!index.exists(key)) {
            index.set(key, []);
        }
        index.get(key).push(value);
    }

    static function initial(word:String):String {
        return word.charAt(0).toUpperCase();
    }

    static function main() {
        var index:Map<String, Array<String>> = new Map();
        for (word in ["apple", "bean", "avocado", "carrot", "beet", "artichoke"]) {
            add(index, initial(word), word);
        }
        index.get("C").push("celery");
        var keys = [for (key in index.keys()) key];
        keys.sort((a, b) -> a < b ? -1 : 1);
        for (key in keys) {
            Sys.println(key + ": " + index.get(key).join(", "));
        }
        index.get("A").remove("avocado");
        Sys.println(index.get("A").length);
        Sys.println(index.exists("D"));
    }
}
